import { describe, expect, it } from 'vitest';
import { checkContent, readContent } from '../../src/lib/content/content';
import { DataError } from '../../src/lib/content/problems';
import { cardText } from '../../src/lib/schema/story';
import { allSteps } from '../../src/lib/content/check-story';

/* eslint-disable @typescript-eslint/no-explicit-any -- broken data has no type */
const raw = () => {
  const { facts, words } = structuredClone(readContent());
  return { ...facts, words: words.story } as Record<string, any>;
};

/** The content with these facts and these words of the story. */
const check = ({ words: story, ...facts }: Record<string, any>) => {
  const whole = readContent();
  return checkContent({ ...whole, facts: facts as never, words: { ...whole.words, story } });
};

/** What the checks say of a copy of the data with one thing broken; nothing when they pass. */
function complaint(breakIt: (data: Record<string, any>) => void): string {
  const data = raw();
  breakIt(data);
  try {
    check(data);
    return '';
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.message;
  }
}

const step = (data: Record<string, any>, id: string) =>
  data['story'].chapters.flatMap((chapter: any) => chapter.steps).find((row: any) => row.id === id);
/** The words of a step. */
const words = (data: Record<string, any>, id: string) =>
  Object.values<any>(data['words'].chapters).find(({ steps }) => id in steps).steps[id];
const scene = (data: Record<string, any>, id: string) =>
  data['scenes'].find((row: any) => row.id === id);

describe('the story as it is', () => {
  const content = check(raw());
  const steps = allSteps(content.story);

  it('passes, with a scene for every step', () => {
    const shown = [content.story.cover.id, ...steps.map(({ id }) => id)];
    expect(content.stage.scenes.map(({ id }) => id)).toEqual(shown);
    expect([...content.scenes.keys()].sort()).toEqual([...shown].sort());
  });

  it('says it in about eight hundred words', () => {
    const words = steps.map((row) => cardText(row).split(/\s+/).length);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(20);
    expect(words.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(18 * 45);
  });

  it('never moves the camera in the four treaty steps', () => {
    const [first, ...others] = ['1961', '1996', '2024', 'reading'].map((id) =>
      content.stage.scenes.find((row) => row.id === id)!
    );
    for (const one of others) {
      expect([one.fit, one.angles]).toEqual([first!.fit, first!.angles]);
    }
  });

  it('draws both shell flows on one scale, from the ledger', () => {
    for (const [flow, ledger] of [
      ['shells-kor-usa', 'kor-usa-loan-kbs'],
      ['shells-prk-rus', 'prk-rus-shells-june-2024']
    ]) {
      const { low, high, measure } = content.evidence.ledger.get(ledger!)!;
      expect(content.stage.flows[flow!]!.range).toMatchObject({ low, high, measure });
    }
  });

  it('prints room as room, with the containers where there is room', () => {
    const missing = content.stage.scenes.find(({ id }) => id === 'missing')!;
    const north = missing.flows.find(({ id }) => id === 'shells-prk-rus')!;
    expect(north.text).toBe('room for 0.75–4.8 million rounds');
    expect(north.caption).toBe('in 10,000 or more containers to Russia');
  });

  it('gives no width to what is not published', () => {
    expect(content.stage.flows['shells-usa-ukr']!.range).toBeUndefined();
  });

  it('names no outlet, and quotes eight words at most', () => {
    const words = JSON.stringify(content.story);
    for (const [, quote] of words.matchAll(/“([^”]+)”/g)) {
      expect(quote!.split(/\s+/).length, quote).toBeLessThanOrEqual(8);
    }
  });
});

describe('a broken row stops the build with file, row, field and the nearest name', () => {
  const cases: [string, (data: Record<string, any>) => void, string][] = [
    [
      'unknown place in a fit',
      (data) => (data['views'][0].fit[2] = 'pyongyong'),
      'data/map/views.json › eurasia › fit.2: no place "pyongyong"; did you mean "pyongyang"?'
    ],
    [
      'a country without its code',
      (data) => delete data['places'].find((row: any) => row.id === 'russia').country,
      'data/map/places.json › russia › country: a country needs its code, one of KOR, PRK, RUS, UKR, USA'
    ],
    [
      'unknown label',
      (data) => (scene(data, 'signing').labels[0] = 'mosow'),
      'data/map/scenes.json › signing › labels.0: no place "mosow"; did you mean "moscow"?'
    ],
    [
      'unknown flow',
      (data) => (scene(data, '1961').flows[0].flow = 'treeaty'),
      'data/map/scenes.json › 1961 › flows.0.flow: no flow "treeaty"; did you mean "treaty"?'
    ],
    [
      'an arrow without a source',
      (data) =>
        scene(data, 'alone').marks.push({
          kind: 'ticks',
          at: [
            [22.6, 48.25],
            [24.0, 51.6]
          ],
          toward: [30.5, 49.3]
        }),
      'data/map/scenes.json › alone › marks.1.sources: what a map draws names its source'
    ],
    [
      'a hatch with a misspelt source',
      (data) => (scene(data, 'alone').marks[0].sources[1] = 'un-2022-10-12-ga-12459'),
      'data/map/scenes.json › alone › marks.0.sources.1: no source "un-2022-10-12-ga-12459"; did you mean "un-2022-10-12-ga-12458"?'
    ],
    [
      'a bracket without a source',
      (data) => delete scene(data, 'against').marks[2].sources,
      'data/map/scenes.json › against › marks.2.sources: what a map draws names its source'
    ],
    [
      'a strip of dates without a source',
      (data) => delete scene(data, 'gesture').marks[0].sources,
      'data/map/scenes.json › gesture › marks.0.sources: what a map draws names its source'
    ],
    [
      'a line on record without a source',
      (data) => delete data['flows'].find((row: any) => row.id === 'technology').sources,
      'data/map/scenes.json › technology › flows.0.status: technology names no source'
    ],
    [
      'a line without a source that is no option any more',
      (data) => (scene(data, 'against').flows[0].status = 'recorded'),
      'data/map/scenes.json › against › flows.0.status: arms-kor-ukr names no source'
    ],
    [
      'a shipment that is signed',
      (data) => (scene(data, 'onward').flows[0].status = 'signed'),
      'data/map/scenes.json › onward › flows.0.status: shells-kor-usa is no treaty, so it cannot be "signed"'
    ],
    [
      'unknown view',
      (data) => (scene(data, 'shells').view = 'rings'),
      'data/map/scenes.json › shells › view: no view "rings"; did you mean "ring"?'
    ],
    [
      'unknown scene',
      (data) => (step(data, 'why').scene = 'whi'),
      'data/story.json › why › scene: no scene "whi"; did you mean "why"?'
    ],
    [
      'unknown claim',
      (data) => (step(data, 'why').passages[0].sentences[0].claims = ['c60']),
      'data/story.json › why › passages.0.sentences.0.claims.0: no claim "c60"; did you mean "c'
    ],
    [
      'unknown clause',
      (data) => (step(data, '1961').passages[0].sentences[1].clauses = ['ussr-1961-alsoo']),
      'data/story.json › 1961 › passages.0.sentences.1.clauses.0: no clause "ussr-1961-alsoo"; did you mean "ussr-1961-also"?'
    ],
    [
      'unknown source',
      (data) => (step(data, '1961').passages[0].sentences[0].sources[0] = 'un-treaty-series'),
      'data/story.json › 1961 › passages.0.sentences.0.sources.0: no source "un-treaty-series"; did you mean'
    ],
    [
      'unknown ledger row of a width',
      (data) => (data['flows'].find((row: any) => row.id === 'shells-kor-usa').ledger = 'kor-usa'),
      'data/map/flows.json › shells-kor-usa › ledger: no ledger row "kor-usa"'
    ],
    [
      'a width without a ledger row',
      (data) => delete data['flows'].find((row: any) => row.id === 'shells-kor-usa').ledger,
      'data/map/flows.json › shells-kor-usa › ledger: a flow with a width needs the ledger row it shows'
    ],
    [
      'a width of a row that is none',
      (data) =>
        (data['flows'].find((row: any) => row.id === 'shells-kor-usa').ledger = 'kor-usa-sum'),
      'data/map/flows.json › shells-kor-usa › ledger: kor-usa-sum is no width; only a row with "width" is drawn'
    ],
    [
      'a leg that does not say how it stands',
      (data) => delete data['flows'].find((row: any) => row.id === 'treaty').legs[0].stands,
      'data/map/flows.json › treaty › legs.0.stands: this field is missing; it must be one of track, schematic, relation'
    ],
    [
      'a way across the map without its route',
      (data) => delete data['flows'].find((row: any) => row.id === 'shells-usa-ukr').legs[0].route,
      'data/map/flows.json › shells-usa-ukr › legs.0.route: a way across the map needs the row of the routes that it draws'
    ],
    [
      'an unknown route',
      (data) =>
        (data['flows'].find((row: any) => row.id === 'shells-prk-rus').legs[0].route =
          'rajin-vostochni'),
      'data/map/flows.json › shells-prk-rus › legs.0.route: no route "rajin-vostochni"; did you mean "rajin-vostochny"?'
    ],
    [
      'a schematic leg drawn as a track',
      (data) =>
        (data['flows'].find((row: any) => row.id === 'shells-prk-rus').legs[1].stands = 'track'),
      'data/map/flows.json › shells-prk-rus › legs.1.stands: ports-depots is a schematic, not a track'
    ],
    [
      'a leg that ends elsewhere',
      (data) => data['flows'].find((row: any) => row.id === 'shells-prk-rus').legs[1].through.pop(),
      'data/map/flows.json › shells-prk-rus › legs.1.through: ports-depots ends at tikhoretsk'
    ],
    [
      'a route that says it is drawn',
      (data) => (data['routes'].find((row: any) => row.id === 'rajin-dunay').drawn = true),
      'data/record/routes.json › rajin-dunay › drawn: no line of the map draws this leg'
    ],
    [
      'a route from nowhere',
      (data) => (data['routes'].find((row: any) => row.id === 'rajin-dunay').to = 'dunai'),
      'data/record/routes.json › rajin-dunay › to: no place "dunai"; did you mean "dunay"?'
    ],
    [
      'no description',
      (data) => (words(data, 'alone').description = ''),
      'data/words/en/story.json › alone › description: the map has no description; give 15 to 35 words'
    ],
    [
      'too many words',
      (data) => (words(data, '1961').passages[0].sentences[0].text = 'word '.repeat(46)),
      'data/words/en/story.json › 1961 › passages: the card has 70 words; 45 is the most'
    ],
    [
      'a fact without a source',
      (data) => delete step(data, 'signing').passages[0].sentences[0].sources,
      'data/story.json › signing › passages.0.sentences.0.sources: a sentence tagged "record" states a fact and needs a source'
    ],
    [
      'a fit point outside the plane',
      (data) => (data['views'][1].fit[0] = [-60, -30]),
      'data/map/views.json › korea › fit.0: the point -60, -30 lies outside the plane of the map'
    ],
    [
      'a place that is nowhere',
      (data) => (data['places'][0].at = [200, 36]),
      'data/map/places.json › south-korea › at.0: longitude is -180 to 180'
    ],
    [
      'two steps with one slug',
      (data) => (step(data, 'why').id = 'alone'),
      'data/story.json › alone › id: two steps have the slug "alone"'
    ],
    [
      'two scenes with one id',
      (data) => (scene(data, 'why').id = 'alone'),
      'data/map/scenes.json › alone › id: the id "alone" is used twice'
    ],
    [
      'a slug with a space',
      (data) => (scene(data, 'why').id = 'Why not'),
      'data/map/scenes.json › Why not › id: an id is lower-case letters and digits joined by single hyphens'
    ],
    [
      'an unknown tag',
      (data) => (step(data, 'why').passages[0].tag = 'editoral'),
      'data/story.json › why › passages.0.tag: must be one of editorial, record, context; did you mean "editorial"?'
    ],
    [
      'an unknown status',
      (data) => (scene(data, '1996').flows[0].status = 'lapst'),
      'data/map/scenes.json › 1996 › flows.0.status: must be one of recorded, reported, possible, proposed, signed, lapsed; did you mean "lapsed"?'
    ],
    [
      'a text of the map that is not written',
      (data) => delete words(data, '1961').map.year,
      'data/words/en/story.json › 1961 › map.year: the scene "1961" shows this text: write it'
    ],
    [
      'a field that nobody knows',
      (data) => (scene(data, 'why').zoom = 4),
      'data/map/scenes.json › why › zoom: this field is not known here'
    ],
    [
      'a file that is no list',
      (data) => (data['places'] = {}),
      'data/map/places.json › file: must be a list of rows'
    ],
    [
      'a quote of nine words',
      (data) =>
        (words(data, 'why').passages[0].sentences[0].text =
          'It says “one two three four five six seven eight nine”.'),
      'data/words/en/story.json › why › passages.0.sentences.0.text: a quoted phrase has eight words at most'
    ]
  ];

  it.each(cases)('%s', (_, breakIt, message) => {
    expect(complaint(breakIt)).toContain(message);
  });

  it('says everything that is wrong at once', () => {
    const said = complaint((data) => {
      scene(data, 'why').view = 'rings';
      words(data, 'alone').description = '';
    });
    expect(said).toContain('data/map/scenes.json › why › view');
    expect(said).toContain('data/words/en/story.json › alone › description');
  });
});
