import { writeFileSync } from 'node:fs';
import '../../../electron/engine/engine-process';

// The real engine's process, which leaves its number where a test can find it to kill it.
const file = process.env['VIGIE_TEST_PID_FILE'];
if (file !== undefined) writeFileSync(file, String(process.pid));
