import { checkCharts } from './check-charts';
import type { Charts } from '$lib/schema/charts';
import { checkMapFacts, type MapFacts } from './check-map';
import { checkRecordFacts, type RecordFacts } from './check-record';
import { checkNoteFacts, type NoteFacts } from './check-teacher-notes';
import { checkStoryFacts, citedSources, type StoryFacts } from './check-story';
import { checkOrphans } from './record/sources';
import { FACT_FILES } from './files';
import { checkTeachFacts, type TeachFacts } from './classroom/read';
import { readFacts, type RawFacts } from './files';
import type { Problem } from './problems';

/** Everything in `data/` that is the same in every language, checked. */
export interface CheckedFacts {
  record: RecordFacts;
  map: MapFacts;
  /** Undefined where the classroom's files do not fit. */
  teach: TeachFacts | undefined;
  notes: NoteFacts;
  /** Undefined where the story's facts do not fit. */
  story: StoryFacts | undefined;
  /** Which rows of the ledger stand in which chart; undefined where that does not fit. */
  charts: Charts | undefined;
  /** What is wrong with the facts; each edition reports it with what is wrong with its words. */
  problems: Problem[];
}

/** Checks all facts together. */
export function checkFacts(raw: RawFacts): CheckedFacts {
  const problems: Problem[] = [];
  const record = checkRecordFacts(raw, problems);
  const map = checkMapFacts(raw, record, problems);
  const teach = checkTeachFacts(raw, record, problems);
  const notes = checkNoteFacts(raw, record, problems);
  const charts = checkCharts(raw, record, problems);
  const story = checkStoryFacts(raw, map, record, problems);
  const resting = new Set([...record.resting, ...citedSources([raw.story, raw.flows, raw.scenes])]);
  checkOrphans(FACT_FILES.sources, record.sources, resting, problems);
  return { record, map, teach, notes, charts, story, problems };
}

let known: CheckedFacts | undefined;

/** The facts on disk, read and checked once for all editions. */
export function facts(): CheckedFacts {
  return (known ??= checkFacts(readFacts()));
}
