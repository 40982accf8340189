import type { Content } from '$lib/content/content';
import { EDITORIAL_DAY, ELEMENTS } from '$lib/schema/record-terms';
import { allSteps } from '$lib/content/check-story';
import { partsOf } from '$lib/content/since';
import { claimLabels } from '$lib/content/claim-label';
import { claimCounts, ledgerView } from '$lib/record/view';

/** What the short comparison leaves to the full one. */
const LEFT_OUT = ['where', 'other alliances', 'term', 'also'];

/** What the plain page below the story shows. */
export function afterStory(content: Content) {
  const { evidence, story, format } = content;
  const claims = [...evidence.claims.values()];
  const labels = claimLabels(claims);
  const treaties = evidence.comparison.pair.map((id) => evidence.treaties.get(id)!);
  const row = (id: string) => ledgerView(content, evidence.ledger.get(id)!);
  const { ending } = story;
  const titles = new Map(allSteps(story).map(({ id, title }) => [id, title]));
  return {
    ending: {
      title: ending.title,
      lines: ending.lines.map(({ tag, text, steps }) => ({
        ...{ tag, text },
        steps: steps.map((id) => ({ id, title: titles.get(id)! }))
      })),
      since: ending.since.map((id) => {
        const { date, what } = evidence.timeline.find((event) => event.id === id)!;
        return { id, date, printed: format.date(date), what };
      })
    },
    day: format.date(EDITORIAL_DAY),
    closingDay: format.date(evidence.closingDay),
    claims: claims.map(({ id, kind, paraphrase }) => ({
      ...{ id, kind, paraphrase },
      label: labels.get(id)!
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
      containers: content.charts.containers.map(row)
    },
    descriptions: [
      { id: story.cover.id, title: story.cover.title, description: story.cover.description },
      ...allSteps(story).map(({ id, title, description }) => ({ id, title, description }))
    ]
  };
}

export type AfterStoryData = ReturnType<typeof afterStory>;
