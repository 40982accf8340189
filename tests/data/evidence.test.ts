import { describe, expect, it } from 'vitest';
import { checkRecordFacts } from '../../src/lib/content/check-record';
import { readContent } from '../../src/lib/content/content';
import { citedSources } from '../../src/lib/content/check-story';
import type { RawFacts, RawWords } from '../../src/lib/content/files';
import { FACT_FILES } from '../../src/lib/content/files';
import { checkOrphans } from '../../src/lib/content/record/sources';
import { joinRecord, type Evidence } from '../../src/lib/content/join-record';
import { lintEnglish } from '../../src/lib/content/lint/check-english';
import { numbersIn } from '../../src/lib/content/lint/numbers';
import { DataError, describeProblem, type Problem } from '../../src/lib/content/problems';
import { plain } from '../../src/lib/content/since';
import { countWords } from '../../src/lib/schema/common';
import type {
  Argument,
  Claim,
  Clause,
  Event,
  LedgerFacts,
  Route,
  SourceFacts,
  Treaty,
  Withdrawn
} from '../../src/lib/schema/record';
import type { Facts } from '../../src/lib/schema/words';

/** The texts of one row, or of a part of it. */
interface Texts {
  [field: string]: string | Texts | (string | { since: string; text: string })[];
}

/** The facts of the record with its English words. */
interface Copy extends RawFacts {
  sources: SourceFacts[];
  claims: Facts<Claim>[];
  treaties: Facts<Treaty>[];
  clauses: Facts<Clause>[];
  ledger: LedgerFacts[];
  withdrawn: Facts<Withdrawn>[];
  routes: Facts<Route>[];
  timeline: Facts<Event>[];
  arguments: Facts<Argument>[];
  words: RawWords &
    Record<'sources' | 'claims' | 'clauses' | 'ledger' | 'units' | 'timeline' | 'arguments', Texts>;
}

const read = readContent();
const whole = { ...read.facts, words: read.words } as Copy;

/** Checks facts and words as an edition does. */
const { story, flows, scenes } = read.facts;
const cited = citedSources([story, flows, scenes]);
function check(copy: Copy, problems: Problem[], restsElsewhere = cited): Evidence {
  const facts = checkRecordFacts(copy, problems);
  const evidence = joinRecord(facts, copy.words, 'en', problems);
  const resting = new Set([...facts.resting, ...restsElsewhere]);
  checkOrphans(FACT_FILES.sources, facts.sources, resting, problems);
  lintEnglish(copy.words, evidence, problems);
  return evidence;
}

/** The problems of the whole data after one change to a copy of it. */
function afterBreaking(change: (copy: Copy) => void): string[] {
  const copy = structuredClone(whole);
  change(copy);
  const problems: Problem[] = [];
  check(copy, problems);
  return problems.map((problem) => describeProblem(problem).trim());
}

/** The texts of a row, or of a part of it, free to change. */
const texts = (value: Texts, ...path: string[]): Texts =>
  path.reduce((found, key) => found[key] as Texts, value);

/** The row with this id, so that a test fails loudly when the data loses it. */
function row<T extends { id: string }>(rows: T[], id: string): T {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new Error(`the test needs the row "${id}"`);
  return found;
}

/** Puts a value where the schema's type does not allow it. */
function put(target: object, field: string, value: unknown): void {
  (target as Record<string, unknown>)[field] = value;
}

describe('the whole evidence', () => {
  it('passes, and joins clauses to their treaties', () => {
    const problems: Problem[] = [];
    const evidence = check(structuredClone(whole), problems);
    expect(problems).toEqual([]);
    expect([...evidence.claims.values()]).toHaveLength(29);
    expect(evidence.closingDay).toBe('2026-04-10');
    expect([...evidence.treaties.keys()]).toContain('russia-dprk-2024');
    for (const { clauses } of evidence.treaties.values()) expect(clauses[0]?.element).toBe('where');
  });

  it('throws once with everything when two rows are broken', () => {
    const problems: Problem[] = [];
    const copy = structuredClone(whole);
    row(copy.timeline, 'expiry').date = '1996-09-31';
    row(copy.ledger, 'poll-2022-weapons').sources = [];
    check(copy, problems);
    const { message } = new DataError(problems);
    expect(message).toContain('data/record/timeline.json › expiry › date: a date is YYYY, YYYY-MM');
    expect(message).toContain('poll-2022-weapons › sources: give at least one source id');
  });
});

const broken: [name: string, change: (copy: Copy) => void, message: string][] = [
  [
    'an unknown source',
    (c) => (row(c.claims, 'c16').sources[0] = 'dong-a-ilbo-1999-03-18-initialed'),
    'data/record/claims.json › c16 › sources.0: no source "dong-a-ilbo-1999-03-18-initialed"; did you mean "dong-a-ilbo-1999-03-18-initialled"?'
  ],
  [
    'an unknown source of a later note',
    (c) => (row(c.claims, 'c26').later![0]!.sources = ['korea-herald-2024-06-23-red-line']),
    'data/record/claims.json › c26 › later.0.sources.0: no source "korea-herald-2024-06-23-red-line"; did you mean "korea-herald-2024-06-23-red-lines"?'
  ],
  [
    'an element that is not compared with 1961',
    (c) => delete row(c.clauses, 'russia-2024-timing').compared,
    'data/record/clauses.json › russia-2024-timing › compared: say how it compares with ussr-dprk-1961: same, different, new or absent'
  ],
  [
    'a comparison of 1961 with itself',
    (c) => (row(c.clauses, 'ussr-1961-timing').compared = 'same'),
    'data/record/clauses.json › ussr-1961-timing › compared: only an element that has its like in 1961 is compared; leave the field out'
  ],
  [
    'an orphan source',
    (c) => c.sources.push({ ...c.sources[0]!, id: 'nobody-reads-this', url: undefined }),
    'data/record/sources.json › nobody-reads-this: nothing rests on this source; name it in the row it supports, or remove it'
  ],
  [
    'a source named twice in one row',
    (c) => row(c.timeline, 'karasin').sources.push('rfe-rl-1997-06-20-weaker-treaty'),
    'data/record/timeline.json › karasin › sources: names "rfe-rl-1997-06-20-weaker-treaty" twice'
  ],
  [
    'one document in two rows',
    (c) => {
      const { url } = row(c.sources, 'un-2024-03-28-panel-vote');
      row(c.sources, 'upi-2024-06-21-very-big-mistake').url = url!;
    },
    'data/record/sources.json › upi-2024-06-21-very-big-mistake › url: "un-2024-03-28-panel-vote" is the same document; keep one row'
  ],
  [
    'a linked mirror',
    (c) => (row(c.sources, 'reuters-2024-06-20-nato-aligning').url = 'https://news-pravda.com/a'),
    'data/record/sources.json › reuters-2024-06-20-nato-aligning › url: "news-pravda.com" carries copies; give the publisher\'s own address or leave the field out'
  ],
  [
    'a linked relay',
    (c) => (row(c.sources, 'kcna-2024-06-20-treaty-text').url = 'https://example.org/a'),
    'data/record/sources.json › kcna-2024-06-20-treaty-text › url: the copy read was carried by "KCNA Watch", and copies are named without a link; leave out the address or the relay'
  ],
  [
    'a host with a trailing dot',
    (c) => (row(c.sources, 'meduza-2024-06-20-nearly-identical').url = 'https://meduza.io./en'),
    'data/record/sources.json › meduza-2024-06-20-nearly-identical › url: the host "meduza.io." has a trailing dot or a port; give the plain host name'
  ],
  [
    'a test host',
    (c) => (row(c.sources, 'rfe-rl-1997-06-20-weaker-treaty').url = 'https://staging.rferl.org/a'),
    'data/record/sources.json › rfe-rl-1997-06-20-weaker-treaty › url: "staging.rferl.org" is a test or proxy host; give the publisher\'s own address or leave the field out'
  ],
  [
    'an address that is none',
    (c) => (row(c.sources, 'rfe-rl-1997-06-20-weaker-treaty').url = 'rferl.org/a'),
    'data/record/sources.json › rfe-rl-1997-06-20-weaker-treaty › url: "rferl.org/a" is not a web address; give https://… or leave the field out'
  ],
  [
    'a source read before it was published',
    (c) => (row(c.sources, 'un-2024-03-28-panel-vote').accessed = '2023-01-01'),
    'data/record/sources.json › un-2024-03-28-panel-vote › accessed: read on 2023-01-01, before it was published (2024-03-28)'
  ],
  [
    'a source from the future',
    (c) => (row(c.sources, 'euronews-2026-04-10-easter-ceasefire').published = '2026-05'),
    'data/record/sources.json › euronews-2026-04-10-easter-ceasefire › published: 2026-05 is later than 2026-04-10, the day the sources reach; correct the date, or move the closing day'
  ],
  [
    'low above high',
    (c) => (row(c.ledger, 'kor-usa-loan-kbs').low = 600_000),
    'data/record/ledger.json › kor-usa-loan-kbs › low: low 600000 is more than high 500000; swap them'
  ],
  [
    'a middle that nobody said',
    (c) => {
      const width = row(c.ledger, 'prk-rus-shells-june-2024');
      width.central = 3_000_000;
      width.bounds.central = 'about';
    },
    'data/record/ledger.json › prk-rus-shells-june-2024 › central: 3000000 stands beside a bound; nobody says a middle, so it stands alone'
  ],
  [
    'a number without the way it was said',
    (c) => delete row(c.ledger, 'poll-2022-weapons').bounds.central,
    'data/record/ledger.json › poll-2022-weapons › bounds.central: say how central was said'
  ],
  [
    'a bound of no number',
    (c) => (row(c.ledger, 'poll-2022-weapons').bounds.high = 'up to'),
    'data/record/ledger.json › poll-2022-weapons › bounds.high: there is no high; take its bound out'
  ],
  [
    'a floor with a top',
    (c) => {
      const floor = row(c.ledger, 'prk-rus-containers-2024-06-shin');
      floor.high = 11_000;
      floor.bounds.high = 'about';
    },
    'data/record/ledger.json › prk-rus-containers-2024-06-shin › bounds.low: "at least" leaves the top open, so there is no high'
  ],
  [
    'room that is a floor',
    (c) => {
      const room = row(c.ledger, 'prk-rus-shells-2024-08-dia');
      Object.assign(room, { low: 6_000_000, high: null, bounds: { low: 'more than' } });
    },
    'data/record/ledger.json › prk-rus-shells-2024-08-dia › low: room has one end: what fits at most; move the number to high'
  ],
  [
    'a ceiling at the low end',
    (c) => (row(c.ledger, 'kor-usa-drivers').bounds.low = 'up to'),
    'data/record/ledger.json › kor-usa-drivers › bounds.low: "up to" is a high end; move the number'
  ],
  [
    'a number said to be computed and to be said',
    (c) => (row(c.ledger, 'kor-usa-sum').basis = 'said'),
    'data/record/ledger.json › kor-usa-sum › bounds.low: "computed", so the basis of the number is computed too'
  ],
  [
    'room joined with a weight',
    (c) => row(c.ledger, 'prk-rus-shells-june-2024').from!.push('prk-rus-shells-2024-06-c4ads'),
    'data/record/ledger.json › prk-rus-shells-june-2024 › from.2: joins room with weight (prk-rus-shells-2024-06-c4ads); they are not one measure'
  ],
  [
    'won joined with shells',
    (c) => {
      row(c.ledger, 'kor-ukr-kit-1').measure = 'sold-or-lent';
      row(c.ledger, 'kor-usa-sum').from!.push('kor-ukr-kit-1');
    },
    'data/record/ledger.json › kor-usa-sum › from.3: joins shells-155 with won (kor-ukr-kit-1); they are not one unit'
  ],
  [
    'an origin that is not there',
    (c) => (row(c.ledger, 'kor-usa-sum').from![0] = 'kor-usa-sale-2220'),
    'data/record/ledger.json › kor-usa-sum › from.0: no ledger row "kor-usa-sale-2220"; did you mean "kor-usa-sale-2022"?'
  ],
  [
    'a row without a number',
    (c) => (row(c.ledger, 'poll-2022-weapons').central = null),
    'data/record/ledger.json › poll-2022-weapons › counted: a row without any number, and only such a row, is "not published" or "in words only"'
  ],
  [
    'words without their words',
    (c) => delete texts(c.words.ledger, 'kor-usa-transfer-wsj')['phrase'],
    'data/words/en/record/ledger.json › kor-usa-transfer-wsj › phrase: the amount is words: write them'
  ],
  [
    'a width without its range',
    (c) => (row(c.ledger, 'kor-usa-loan-kbs').high = null),
    'data/record/ledger.json › kor-usa-loan-kbs › width: the width of a line needs low and high'
  ],
  [
    'a sum as a width',
    (c) => (row(c.ledger, 'kor-usa-sum').width = true),
    'data/record/ledger.json › kor-usa-sum › width: computed from reports that may overlap: not drawn'
  ],
  [
    'a share as a width',
    (c) => (row(c.ledger, 'prk-share-ammunition-2025').width = true),
    'data/record/ledger.json › prk-share-ammunition-2025 › width: share is no width; only sold-or-lent or room is drawn'
  ],
  [
    'capacity called delivered',
    (c) =>
      (texts(c.words.ledger, 'prk-rus-shells-2024-06-shin')['what'] = 'Shells delivered to Russia'),
    'data/words/en/record/ledger.json › prk-rus-shells-2024-06-shin › what: "delivered" words capacity as delivery; say what there was room for, or what was planned'
  ],
  [
    'a plan called delivered',
    (c) => (texts(c.words.ledger, 'kor-usa-plan-leaked')['what'] = 'Shells sent to Germany'),
    'data/words/en/record/ledger.json › kor-usa-plan-leaked › what: "sent" words a plan as delivery; say what there was room for, or what was planned'
  ],
  [
    'a denial older than what it denies',
    (c) => {
      const count = row(c.ledger, 'prk-rus-containers-2024-06-shin');
      count.denials = ['prk-2024-05-17-absurd'];
    },
    'data/record/ledger.json › prk-rus-containers-2024-06-shin › denials.0: 2024-05-17 is before 2024-06-14: a denial cannot answer what came later'
  ],
  [
    'a denial on a day of the month that was counted',
    (c) => {
      row(c.ledger, 'prk-rus-containers-2023-10-white-house').date = '2023-10';
    },
    'data/record/ledger.json › prk-rus-containers-2023-10-white-house › denials.0: 2023-10-17 is before 2023-10: a denial cannot answer what came later'
  ],
  [
    'a denial of something else',
    (c) => (row(c.ledger, 'kor-usa-loan-kbs').denials = ['rus-2024-06-28-false']),
    'data/record/ledger.json › kor-usa-loan-kbs › denials.0: it is about prk-rus, and this row is not'
  ],
  [
    'one government twice',
    (c) =>
      row(c.ledger, 'prk-rus-containers-2023-10-white-house').denials!.push('rus-2024-06-28-false'),
    'data/record/ledger.json › prk-rus-containers-2023-10-white-house › denials.2: RUS stands here already; keep the first one'
  ],
  [
    'a denial that is not there',
    (c) => (row(c.ledger, 'kor-usa-loan-kbs').denials = ['kor-2023-04-12-cannot-confirn']),
    'data/record/ledger.json › kor-usa-loan-kbs › denials.0: no denial "kor-2023-04-12-cannot-confirn"; did you mean "kor-2023-04-12-cannot-confirm"?'
  ],
  [
    'a later denial where there is an earlier one',
    (c) => (row(c.ledger, 'prk-rus-containers-2024-03-shin').denials![0] = 'rus-2024-06-28-false'),
    'data/record/ledger.json › prk-rus-containers-2024-03-shin › denials.0: rus-2024-06-07-unfounded came before it; beside a number stands the first one'
  ],
  [
    'a denial without its day in the timeline',
    (c) =>
      (texts(c.words.timeline, 'nis-on-satellite')['what'] +=
        ' Moscow denies unlawful military cooperation.'),
    'data/words/en/record/timeline.json › nis-on-satellite › what: "denies" has no day here: say who denied what when'
  ],
  [
    'an older denial in the present tense beside an argument',
    (c) =>
      (texts(c.words.arguments, 'satellite-judged')['says'] +=
        ' On 11 November 2023 Moscow denies unlawful cooperation.'),
    'data/words/en/record/arguments.json › satellite-judged › says: "denies" is of 2023-11-11, before 2023-11-23: tell it in the past'
  ],
  [
    'a denial without its day in a claim',
    (c) =>
      (texts(c.words.claims, 'c18')['says'] =
        'Arms that Washington reports and Moscow denies would breach resolutions.'),
    'data/words/en/record/claims.json › c18 › says: "denies" has no day here: say who denied what when'
  ],
  [
    'a sum of ours that is called said',
    (c) =>
      (texts(c.words.ledger, 'kor-ukr-kit-3')['note'] = 'Half of the first; derived from that.'),
    'data/words/en/record/ledger.json › kor-ukr-kit-3 › note: "derived", so the basis of the number is computed, not said'
  ],
  [
    'a denial in the present tense',
    (c) => (texts(c.words.ledger, 'prk-rus-cargo-2023')['note'] = 'Moscow denies it.'),
    'data/words/en/record/ledger.json › prk-rus-cargo-2023 › note: "denies" has no day: a denial is a row of its own, with its date'
  ],
  [
    'a withdrawn row that leads nowhere',
    (c) => (row(c.withdrawn, 'prk-rus-shells-2025').to = 'prk-rus-shells-2025-04-reuter'),
    'data/record/withdrawn.json › prk-rus-shells-2025 › to: no ledger row "prk-rus-shells-2025-04-reuter"; did you mean "prk-rus-shells-2025-04-reuters"?'
  ],
  [
    'a withdrawn row that is still there',
    (c) => (row(c.withdrawn, 'prk-rus-shells-2025').id = 'prk-rus-shells-2025-04-reuters'),
    'data/record/withdrawn.json › prk-rus-shells-2025-04-reuters › id: this row is still in the ledger'
  ],
  [
    'a track without months',
    (c) => delete row(c.routes, 'rajin-dunay').months,
    'data/record/routes.json › rajin-dunay › months: a track is on record for months: say which'
  ],
  [
    'a relation that sails',
    (c) => (row(c.routes, 'kor-usa-contract').by = 'sea'),
    'data/record/routes.json › kor-usa-contract › by: a relation goes by no sea; it says who gives to whom'
  ],
  [
    'months that run backwards',
    (c) => row(c.routes, 'rajin-dunay').months!.reverse(),
    'data/record/routes.json › rajin-dunay › months: 2023-12 to 2023-08 runs backwards'
  ],
  [
    'one event with two dates',
    (c) => (row(c.arguments, 'troops-later').date = '2025-04-28'),
    'data/record/arguments.json › troops-later › event: troops-acknowledged is of 2025-04-26 in the timeline, of 2025-04-28 here'
  ],
  [
    'an event told without its name',
    (c) => delete row(c.arguments, 'veto').event,
    'data/record/arguments.json › veto › event: it has the day and a source of panel-veto: name it'
  ],
  [
    'a number told without its event',
    (c) => delete row(c.ledger, 'unsc-panel-for').event,
    'data/record/ledger.json › unsc-panel-for › event: it has the day and a source of panel-veto: name it'
  ],
  [
    'a day that moves in one file alone',
    (c) => (row(c.timeline, 'panel-veto').date = '2024-03-29'),
    'data/record/arguments.json › veto › event: panel-veto is of 2024-03-29 in the timeline, of 2024-03-28 here'
  ],
  [
    'an event that is not there',
    (c) => (row(c.arguments, 'troops-later').event = 'troops-acknowleged'),
    'data/record/arguments.json › troops-later › event: no event "troops-acknowleged"; did you mean "troops-acknowledged"?'
  ],
  [
    'an event a day after it was published',
    (c) => (row(c.timeline, 'easter-truce').date = '2026-04-10'),
    'data/record/timeline.json › easter-truce › date: 2026-04-10 is after 2026-04-09'
  ],
  [
    'a number counted in an unknown way',
    (c) => put(row(c.ledger, 'poll-2022-weapons'), 'counted', 'capacty'),
    'did you mean "capacity"?'
  ],
  [
    'a date that is none',
    (c) => (row(c.timeline, 'treaty-2024').date = '2024-06-31'),
    'data/record/timeline.json › treaty-2024 › date: a date is YYYY, YYYY-MM or YYYY-MM-DD and must exist'
  ],
  [
    'a date after the sources end',
    (c) => (row(c.timeline, 'easter-truce').date = '2026-04-11'),
    'data/record/timeline.json › easter-truce › date: 2026-04-11 is later than 2026-04-10, the day the sources reach; correct the date, or move the closing day'
  ],
  [
    'an event out of order',
    (c) => (row(c.timeline, 'karasin').date = '2000-06-20'),
    'data/record/timeline.json › initialled › date: 1999-03-17 stands after 2000-06-20 (karasin); events stand in order of date'
  ],
  [
    'later news in the editorial layer',
    (c) => (row(c.timeline, 'trade-papers').layer = 'editorial'),
    'data/record/timeline.json › trade-papers › date: 2024-06-22 is later than 2024-06-21, so its layer is "since", not "editorial"'
  ],
  [
    'later news in the layer before',
    (c) => (row(c.ledger, 'prk-rus-containers-2024-07-shin').layer = 'before'),
    'data/record/ledger.json › prk-rus-containers-2024-07-shin › date: 2024-07-24 is later than 2024-06-21, so its layer is "since", not "before"'
  ],
  [
    'old news in the layer since',
    (c) => (row(c.arguments, 'veto').layer = 'since'),
    'data/record/arguments.json › veto › date: 2024-03-28 is not later than 2024-06-21, so its layer is "editorial" or "before"'
  ],
  [
    'a long quote',
    (c) => (row(c.claims, 'c01').quote = 'one two three four five six seven eight nine'),
    'data/record/claims.json › c01 › quote: a quoted phrase has eight words at most'
  ],
  [
    'a duplicate id',
    (c) => (row(c.clauses, 'us-1953-timing').id = 'us-1953-means'),
    'data/record/clauses.json › us-1953-means › id: the id "us-1953-means" is used twice'
  ],
  [
    'a checkable claim without a record',
    (c) => (row(c.claims, 'c16').record = 'not checkable'),
    'data/record/claims.json › c16 › record: a checkable claim needs a record: supported; supported, with a nuance; disputed; or not confirmed'
  ],
  [
    'a verdict on an opinion',
    (c) => (row(c.claims, 'c13').record = 'disputed'),
    'data/record/claims.json › c13 › record: a value judgement is "not checkable", unless "accepted" says which part can be checked'
  ],
  [
    'an alternative that is the kind itself',
    (c) => (row(c.claims, 'c01').accepted[0]!.kind = 'checkable claim'),
    'data/record/claims.json › c01 › accepted.0.kind: "checkable claim" is named twice; an alternative differs from the kind and from the others'
  ],
  [
    'an unknown kind',
    (c) => put(row(c.claims, 'c13'), 'kind', 'value judgment'),
    'did you mean "value judgement"?'
  ],
  [
    'a later fact among the facts of June 2024',
    (c) => (row(c.claims, 'c21').asOf = '2024-11-22'),
    'data/record/claims.json › c21 › asOf: 2024-11-22 is later than 2024-06-21, so its layer is "since", not "editorial"'
  ],
  [
    'an early fact among the later ones',
    (c) => (row(c.claims, 'c26').later![0]!.date = '2024-06-16'),
    'data/record/claims.json › c26 › later.0.date: 2024-06-16 is not later than 2024-06-21; move it into "says"'
  ],
  [
    'a missing claim',
    (c) => c.claims.splice(28, 1),
    'data/record/claims.json › c29: the claim is missing; all 29, c01 to c29, are kept'
  ],
  [
    'a statement without a claim',
    (c) => (row(c.claims, 'c29').statement = 's22'),
    'data/record/claims.json › file › statement: no claim belongs to statement s23'
  ],
  [
    'claims out of order',
    (c) => c.claims.reverse(),
    "data/record/claims.json › c29 › order: is 29, but this is row 1; rows stand in the editorial's order, counted from 1"
  ],
  [
    'a statement out of order',
    (c) => (row(c.claims, 'c06').statement = 's01'),
    "data/record/claims.json › c06 › statement: s01 comes after s03; rows stand in the editorial's order"
  ],
  [
    'a paragraph out of order',
    (c) => (row(c.claims, 'c25').paragraph = 2),
    "data/record/claims.json › c25 › paragraph: paragraph 2 comes after paragraph 3; rows stand in the editorial's order"
  ],
  [
    'a number that no ledger row holds',
    (c) => (texts(c.words.claims, 'c22')['says'] += ' About 45,000 more followed.'),
    'data/words/en/record/claims.json › c22 › says: the number 45,000 is in no row of data/record/ledger.json; add the row, or take the number out'
  ],
  [
    'an unknown treaty',
    (c) => (row(c.clauses, 'russia-2000-where').treaty = 'rusia-dprk-2000'),
    'data/record/clauses.json › russia-2000-where › treaty: no treaty "rusia-dprk-2000"; did you mean "russia-dprk-2000"?'
  ],
  [
    'a treaty without an element',
    (c) => (row(c.clauses, 'us-1953-limits').element = 'also'),
    'data/record/clauses.json › file › element: us-rok-1953 has no row for "limits"; say so in a row where the treaty is silent'
  ],
  [
    'an element told twice',
    (c) => (row(c.clauses, 'us-1953-also').element = 'limits'),
    'data/record/clauses.json › us-1953-also › element: us-rok-1953 already has "limits" in us-1953-limits; keep one row, or use "also"'
  ],
  [
    'a text that was not seen, without a note',
    (c) => delete texts(c.words.clauses, 'china-1961-consultation')['note'],
    'data/words/en/record/clauses.json › china-1961-consultation › note: the text was not seen, so a note says what the row rests on'
  ],
  [
    'a treaty in force before it was signed',
    (c) => (row(c.treaties, 'us-rok-1953').inForce.date = '1953-09'),
    'data/record/treaties.json › us-rok-1953 › inForce.date: in force on 1953-09, before it was signed (1953-10-01)'
  ],
  [
    'a treaty that ended before it was in force',
    (c) => (row(c.treaties, 'russia-dprk-2000').ended = { date: '2000-09' }),
    'data/record/treaties.json › russia-dprk-2000 › ended.date: ended on 2000-09, before it was in force (2000-10-30)'
  ],
  [
    'too few arguments on one side',
    (c) => (c.arguments = c.arguments.filter(({ id, side }) => side !== 'for' || id === 'veto')),
    'data/record/arguments.json › file › side: 17 against and 1 for; each side has at least 4'
  ],
  [
    'sides out of balance',
    (c) => (row(c.arguments, 'veto').side = 'against'),
    'data/record/arguments.json › file › side: 18 against and 15 for; the sides differ by 1 at most'
  ],
  [
    'a field nobody knows',
    (c) => put(row(c.treaties, 'us-rok-1953'), 'verdict', 'fair'),
    'data/record/treaties.json › us-rok-1953 › verdict: this field is not known here'
  ]
];

describe('each broken row gives its clear message', () => {
  it.each(broken)('%s', (_name, change, message) => {
    const problems = afterBreaking(change);
    expect(problems.join('\n')).toContain(message);
  });

  it('reports one broken row once, and nothing that only its absence would break', () => {
    expect(afterBreaking((c) => put(row(c.claims, 'c13'), 'kind', 'opinion'))).toHaveLength(1);
    expect(afterBreaking((c) => put(row(c.ledger, 'kor-usa-loan-kbs'), 'low', -1))).toHaveLength(1);
    expect(afterBreaking((c) => put(row(c.clauses, 'us-1953-where'), 'seen', 'no'))).toHaveLength(
      1
    );
  });

  it('names a file that is not a list', () => {
    const problems: Problem[] = [];
    check({ ...structuredClone(whole), timeline: {} as never }, problems);
    expect(problems.map(describeProblem).join()).toContain(
      'data/record/timeline.json › file: must be a list'
    );
  });

  it('counts a source of the story as one that something rests on', () => {
    const copy = structuredClone(whole);
    copy.sources.push({ ...copy.sources[0]!, id: 'only-a-card-rests-on-this', url: undefined });
    const problems: Problem[] = [];
    check(copy, problems, [...cited, 'only-a-card-rests-on-this']);
    expect(problems).toEqual([]);
  });
});

describe('the words', () => {
  const evidence = check(whole, []);
  const { timeline } = evidence;
  const claims = [...evidence.claims.values()];
  const [sources, ledger] = [[...evidence.sources.values()], [...evidence.ledger.values()]];
  const clauses = [...evidence.clauses.values()];
  const own = claims.flatMap((c) => [c.paraphrase, c.quote ?? '', c.editorQuery, c.reason]);

  it('hold the 29 claims in the order of the editorial', () => {
    const ids = claims.map(({ id }) => Number(id.slice(1)));
    expect([...ids].sort((a, b) => a - b)).toEqual(Array.from({ length: 29 }, (_, n) => n + 1));
    // C25 and C26 close the third paragraph; C24 opens the fourth.
    expect(ids.slice(20)).toEqual([21, 25, 26, 24, 22, 23, 27, 28, 29]);
    expect(claims.filter(({ paragraph }) => paragraph === 3).at(-1)?.id).toBe('c26');
  });

  it('quote eight words at most', () => {
    const quotes = [...claims, ...clauses].flatMap(({ quote }) => quote ?? []);
    expect(quotes.length).toBeGreaterThan(20);
    expect(quotes.filter((quote) => countWords(quote) > 8)).toEqual([]);
  });

  it('name no outlet when they retell the editorial', () => {
    const outlets = new Set(
      sources.flatMap(({ publisher, relay }) => [publisher, relay ?? publisher])
    );
    const named = [...outlets].filter((outlet) => own.some((text) => text.includes(outlet)));
    expect(named).toEqual([]);
  });

  it('pass no verdict on the editorial', () => {
    const says = claims.flatMap((c) => [
      plain(c.says),
      c.editorQuery,
      ...(c.later ?? []).map((l) => l.says)
    ]);
    const verdict =
      /\b(?:wrong|false|mislead\w*|lie[sd]?|untrue|mistaken|pants|correctly|rightly)\b/i;
    expect(says.filter((text) => verdict.test(text))).toEqual([]);
  });

  it('use no adjective of menace', () => {
    const menace = /\b(?:rogue|sinister|ominous|menacing|brutal|evil|deadly|terrifying|regime)\b/i;
    const texts = [...own, ...timeline.map(({ what }) => what), ...ledger.map(({ what }) => what)];
    expect(texts.filter((text) => menace.test(text))).toEqual([]);
  });

  it('put a denial next to every count of the northern flow that one was found for', () => {
    const counts = ledger.filter(
      ({ flow, measure, date }) =>
        flow === 'prk-rus' &&
        (measure === 'room' || measure === 'containers') &&
        // The last denial by Moscow that was found; Pyongyang’s of 2025 is about one report.
        date <= '2024-06-28'
    );
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.filter(({ denials }) => !denials)).toEqual([]);
  });

  it('keep the ranges that the map draws', () => {
    const widths = ledger
      .filter(({ width }) => width)
      .map((r) => [r.id, r.measure, r.low, r.central, r.high]);
    expect(widths).toEqual([
      ['kor-usa-loan-kbs', 'sold-or-lent', 330_000, null, 500_000],
      ['prk-rus-shells-june-2024', 'room', 750_000, null, 4_800_000]
    ]);
  });
});

describe('numbersIn', () => {
  it.each([
    ['about 100,000 and 1,159 goods', [100_000, 1159]],
    ['room for up to 4.8 million shells', [4_800_000]],
    ['243 goods, 20 kinds, 155 mm', [243]],
    ['in 2024, on 10 September 1996', []],
    ['resolution 68/262 of 27 March', []],
    ['1.5 billion won', [1_500_000_000]],
    ['3,000.', [3000]]
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });
});
