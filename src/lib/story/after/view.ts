import numbers from '$data/pages/numbers.en.json';
import terms from '$data/pages/terms.en.json';
import type { Content } from '$lib/content/content';
import { formatDate } from '$lib/i18n/dates';
import type { Claim } from '$lib/schema/record';
import { EDITORIAL_DAY, ELEMENTS } from '$lib/schema/record-terms';
import { allSteps } from '$lib/content/check-story';
import { partsOf } from '$lib/content/since';
import { claimCounts, ledgerView } from '$lib/record/view';

/** The treaties between Moscow and Pyongyang, oldest first. */
const PAIR = ['ussr-dprk-1961', 'russia-dprk-2000', 'russia-dprk-2024'];
/** What the short comparison leaves to the full one. */
const LEFT_OUT = ['where', 'other alliances', 'term', 'also'];

/** What the plain page below the story shows. */
export function afterStory(content: Content) {
  const { evidence, story } = content;
  const { lang } = story;
  const claims = evidence.claims.toSorted((a, b) => a.order - b.order);
  const treaties = PAIR.map((id) => evidence.treaties.find((row) => row.id === id)!);
  const since = evidence.timeline.filter(({ layer }) => layer === 'since');
  const row = (id: string) => ledgerView(content, evidence.ledger.get(id)!, terms);
  return {
    day: formatDate(EDITORIAL_DAY, lang),
    closingDay: formatDate(evidence.closingDay, lang),
    claims: claims.map(({ id, kind, paraphrase }): Pick<Claim, 'id' | 'kind' | 'paraphrase'> => ({
      id,
      kind,
      paraphrase
    })),
    counts: claimCounts(claims),
    clause: ELEMENTS.filter((element) => !LEFT_OUT.includes(element)).map((element) => ({
      element,
      cells: treaties.map(({ short, clauses }) => {
        const { words, compared, seen } = clauses.find((one) => one.element === element)!;
        return { short, parts: partsOf(words), compared, seen };
      })
    })),
    numbers: {
      flows: numbers.flows.map(row),
      containers: row('prk-rus-containers-june-2024')
    },
    since: since.map(({ id, date, what }) => ({
      id,
      date,
      printed: formatDate(date, lang),
      what
    })),
    descriptions: [
      { id: story.cover.id, title: story.cover.title, description: story.cover.description },
      ...allSteps(story).map(({ id, title, description }) => ({ id, title, description }))
    ]
  };
}

export type AfterStoryData = ReturnType<typeof afterStory>;
