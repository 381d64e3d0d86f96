import { NumberedPorts } from '../../shared/protocol/numbered-ports';
import type { Port } from '../../shared/protocol/port';
import type { Engine, EngineOptions } from './engine';
import { errorBodyOf, serveEngine } from './engine-door';
import type { Log } from './log';
import { parentWire } from './parent-wire';
import { toEngineProcessSchema, type ToEngineProcess } from './process-messages';

/** Makes this process an engine's own: one workspace, opened, granted files and closed by its door, served to ports. */
export function runEngineProcess(open: (options: EngineOptions) => Promise<Engine>, log: Log): void {
  const wire = parentWire();
  const numbered = new NumberedPorts((traffic) => wire.send(traffic));
  let engine: Engine | undefined;

  async function begin({ path, mode, staging, memoryLimitMb }: Extract<ToEngineProcess, { control: 'open' }>): Promise<void> {
    try {
      engine = await open({ path, mode, staging, memoryLimitMb });
      wire.send({ control: 'opened' });
    } catch (error) {
      wire.send({ control: 'failed', error: errorBodyOf(error, 'open', log) });
    }
  }

  async function end(): Promise<never> {
    try {
      await engine?.close();
    } catch (error) {
      log('close', error);
      process.exit(1);
    }
    process.exit(0);
  }

  function obey(message: ToEngineProcess, port: Port | undefined): void {
    switch (message.control) {
      case 'open':
        return void begin(message);
      case 'grant':
        return engine?.files.grant(message.token, message.path);
      case 'attach':
        if (engine !== undefined) serveEngine(engine, port ?? numbered.attach(message.port), log);
        return;
      case 'detach':
        return numbered.ended(message.port);
      case 'message':
        return numbered.received(message.port, message.message);
      case 'close':
        return void end();
    }
  }

  wire.onMessage((message, port) => {
    const parsed = toEngineProcessSchema.safeParse(message);
    if (parsed.success) obey(parsed.data, port);
    else log('engine process', parsed.error);
  });
  wire.onEnd(() => void end());
  // Ctrl+C reaches the whole process group: the door hears it too, and closes this process in order.
  process.on('SIGINT', () => {});
}
