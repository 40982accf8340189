import type { Content } from '$lib/content/content';
import type { Claim } from '$lib/schema/record';
import { EDITORIAL_DAY, ELEMENTS } from '$lib/schema/record-terms';
import { allSteps } from '$lib/content/check-story';
import { partsOf } from '$lib/content/since';
import { claimCounts, ledgerView } from '$lib/record/view';

/** The treaties between Moscow and Pyongyang, oldest first. */
const PAIR = ['ussr-dprk-1961', 'russia-dprk-2000', 'russia-dprk-2024'];
/** The last counts that the editorial could know: Seoul’s and Washington’s. */
const CONTAINERS = ['prk-rus-containers-2024-06-shin', 'prk-rus-containers-2024-06-state'];
/** What the short comparison leaves to the full one. */
const LEFT_OUT = ['where', 'other alliances', 'term', 'also'];

/** What the plain page below the story shows. */
export function afterStory(content: Content) {
  const { evidence, story, format } = content;
  const claims = evidence.claims.toSorted((a, b) => a.order - b.order);
  const treaties = PAIR.map((id) => evidence.treaties.find((row) => row.id === id)!);
  const since = evidence.timeline.filter(({ layer }) => layer === 'since');
  const row = (id: string) => ledgerView(content, evidence.ledger.get(id)!);
  return {
    day: format.date(EDITORIAL_DAY),
    closingDay: format.date(evidence.closingDay),
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
      flows: content.charts.flows.map(row),
      containers: CONTAINERS.map(row)
    },
    since: since.map(({ id, date, what }) => ({
      id,
      date,
      printed: format.date(date),
      what
    })),
    descriptions: [
      { id: story.cover.id, title: story.cover.title, description: story.cover.description },
      ...allSteps(story).map(({ id, title, description }) => ({ id, title, description }))
    ]
  };
}

export type AfterStoryData = ReturnType<typeof afterStory>;
