import type { Content } from '$lib/content/content';
import { oncePerEdition } from '$lib/content/once';
import { CLOSING_DAY, EDITORIAL_DAY } from '$lib/schema/record';
import { denialsIn, ledgerView } from '../view';
import { lastDay } from '$lib/content/partial-date';
import type { Width } from './feeds';
import { LINES, ringOn, type SeriesName } from './ring';
import { flowsView, ringRules } from './view';

/** A day in a few lines: what is drawn, who said it, and what was new. */
export interface BriefDay {
  day: string;
  printed: string;
  /** Which of the states the map is in. */
  state: number;
  /** A line of the map in words, and whose number it is. */
  told: { text: string; who?: string }[];
  news: string[];
  /** What lines without a width mean. */
  key: string[];
}

/** Who gave the ends of a width; an end that is older than the rows that stand names its day. */
function whoOf({ evidence, words, format }: Content, { from, olderLow }: Width): string {
  const row = (id: string) => evidence.ledger.get(id)!;
  const ends = olderLow ? [from.high] : [from.low, from.high];
  const who = [...new Set(ends.map((id) => row(id).saidBy.replace(/\.$/, '')))];
  const low = { day: format.date(row(from.low).date) };
  return [
    `${format.series(who)}.`,
    ...(olderLow ? [format.fill(words.flows.brief.low, low)] : [])
  ].join(' ');
}

/** Series whose newest row is what the map draws: it stands in words already. */
const DRAWN: readonly SeriesName[] = ['lent', 'room'];

/** What came out on a day beside what is drawn: rows by what they measure, then statements. */
function newsOf(content: Content, series: ReturnType<typeof ringRules>['series'], day: string) {
  const { format } = content;
  const { brief, series: names } = content.words.flows;
  const rows = series.flatMap(({ id, rows }) =>
    DRAWN.includes(id)
      ? []
      : rows
          .filter(({ date }) => lastDay(date) === day)
          .map((row) => {
            const { amount, saidBy } = ledgerView(content, row);
            return format.fill(brief.new, { what: names[id], amount, who: saidBy });
          })
  );
  const denied = denialsIn(
    content,
    series.flatMap(({ rows }) => rows)
  ).filter(({ date }) => lastDay(date) === day);
  return [
    ...rows,
    ...denied.map(({ who, says }) => format.fill(brief.denied, { who, says })),
    ...(day === EDITORIAL_DAY ? [brief.editorial] : []),
    ...(day === CLOSING_DAY ? [brief.closing] : [])
  ];
}

/** Every day of the ring in a few lines, oldest first. */
export const briefDays = oncePerEdition((content): BriefDay[] => {
  const { format } = content;
  const { brief } = content.words.flows;
  const rules = ringRules(content);
  const range = ({ low, high }: Width) => ({ range: format.range(low, high) });
  return flowsView(content).days.map(({ day, printed, state }) => {
    const { lines, widths, option } = ringOn(rules, day);
    const [kor, prk] = [widths[LINES.kor], widths[LINES.prk]];
    return {
      ...{ day, printed, state },
      told: [
        prk
          ? { text: format.fill(brief.prk, range(prk)), who: whoOf(content, prk) }
          : { text: brief.prkNone },
        ...(kor ? [{ text: format.fill(brief.kor, range(kor)), who: whoOf(content, kor) }] : [])
      ],
      news: newsOf(content, rules.series, day),
      key: [...(lines.includes(LINES.usa) ? [brief.usa] : []), ...(option ? [brief.option] : [])]
    };
  });
});
