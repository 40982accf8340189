import { oncePerEdition } from '$lib/content/once';
import { CLOSING_DAY } from '$lib/schema/record-terms';
import { LINES, ringOn } from './ring';
import { flowsView, ringRules } from './view';

/** The name of the ring's picture, in its address too. */
export const FLOWS_PICTURE = 'flows';

/** The ring as it was known on the last day of the sources, for a still picture. */
export const flowsPicture = oncePerEdition((content) => {
  const { evidence, format, words } = content;
  const { scene, flows } = flowsView(content).states.at(-1)!;
  const { widths } = ringOn(ringRules(content), CLOSING_DAY);
  const [kor, prk] = [widths[LINES.kor]!, widths[LINES.prk]!];
  const range = ({ low, high }: typeof kor) => format.range(low, high);
  const day = format.date(CLOSING_DAY);
  const rows = [prk, kor].flatMap(({ from }) => [from.high, from.low]);
  return {
    id: FLOWS_PICTURE,
    title: words.flows.title,
    headline: format.fill(words.flows.picture.title, { day }),
    alt: format.fill(words.flows.picture.alt, { day, kor: range(kor), prk: range(prk) }),
    scene,
    flows,
    /** The line that names the sources, with the day. */
    sources: (names: string) => format.fill(words.flows.picture.sources, { day, names }),
    /** Publishers of the numbers that are drawn, the newest first. */
    publishers: rows
      .flatMap((id) => evidence.ledger.get(id)!.sources)
      .map((id) => evidence.sources.get(id)!.publisher)
  };
});
