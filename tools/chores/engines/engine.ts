/** How a browser is started. */
export interface EngineOptions {
  /** As if the reader had asked the system for darkness and less motion. */
  calm?: boolean;
}

/** Keys that the checks press and that write nothing. */
export type Key =
  | ('ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp' | 'PageDown' | 'PageUp')
  | ('End' | 'Home' | 'Escape' | 'Enter' | 'Backspace' | 'Tab');

/** A browser that opens one page at a time and answers what a function in the page returns. */
export interface Engine {
  name: string;
  open(url: string): Promise<unknown>;
  /**
   * `code` is the text of a function without arguments; its answer must survive JSON.
   *
   * @param frame whether to ask the page's first frame
   */
  ask<T = unknown>(code: string, frame?: boolean): Promise<T>;
  /** Presses and releases a key: one that writes nothing, by its name, or the letter it writes. */
  press(key: Key | string): Promise<unknown>;
  /** Gives the page's window a size in CSS px. */
  resize(width: number, height: number): Promise<void>;
  /** The page on paper, as a PDF file; not there where the driver cannot print. */
  print?(): Promise<Uint8Array>;
  /** What the browser said of errors in the page; empty where the driver cannot tell. */
  errors: string[];
  close(): Promise<void>;
}
