/**
 * Two ends of a wire that carries structured-clone values: MessagePort, child process, WebSocket or a pair in one process.
 * Whatever arrives is untrusted and is parsed by the receiver.
 */
export interface Port {
  post(message: unknown): void;
  /** Returns the function that stops listening. */
  onMessage(listener: (message: unknown) => void): () => void;
  /** Called once, when the other end is gone. */
  onClose(listener: () => void): () => void;
  close(): void;
}
