/** A browser that opens one page at a time and answers what a function in the page returns. */
export interface Engine {
  name: string;
  open(url: string): Promise<unknown>;
  /** `code` is the text of a function without arguments; its answer must survive JSON. */
  ask<T = unknown>(code: string): Promise<T>;
  close(): Promise<void>;
}
