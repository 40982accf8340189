/** What a component that is compiled for the server writes to: a small part of Svelte's own. */
interface Writer {
  push(text: string): void;
  component(write: (writer: Writer) => void): void;
}

/** A component that came from an import of `….svelte?markup`. */
export type Drawing = (writer: Writer, props: object) => void;

/** The markers between which Svelte would bring markup to life. */
const MARKERS = /<!--.*?-->/g;

/**
 * The markup of a component of plain drawing: no state, no styles of its own, no await. Whoever
 * calls names the type of its props, since an address with a query has none.
 */
export function markup<Props extends object>(draw: Drawing, props: Props): string {
  let text = '';
  const writer: Writer = {
    push: (more) => (text += more),
    component: (write) => write(writer)
  };
  draw(writer, props);
  return text.replace(MARKERS, '');
}
