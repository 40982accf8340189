import { insidePlane } from '$lib/geo/plane';
import { ACTORS } from '$lib/schema/map-terms';
import { flow, place, scene, view } from '$lib/schema/story';
import type { Flow, Place, SceneRow, View } from '$lib/schema/story';
import type { Facts } from '$lib/schema/words';
import type { z } from 'zod';
import { checkDrawn } from './check-drawn';
import { checkLegs, type DrawnRecord } from './check-legs';
import { factsSchema } from './facts-schema';
import { FACT_FILES, type RawFacts } from './files';
import { idsOf } from './join-rows';
import { checkRows, unknownName, type Problem } from './problems';

/** What the map can show, checked and without a word. */
export interface MapFacts {
  places: Map<string, Facts<Place>>;
  views: Map<string, View>;
  flows: Map<string, Flow>;
  scenes: Map<string, SceneRow>;
  /** Ids of all rows by table, also of rows that are broken: what names one of these is no fault. */
  ids: Record<'places' | 'views' | 'flows' | 'scenes', string[]>;
}

/** A set or map by its names. */
export interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));

/** The longitude and latitude in degrees of a place id or of a point written out. */
export function locate(
  places: ReadonlyMap<string, Pick<Place, 'at'>>,
  where: string | readonly [number, number]
): [number, number] {
  if (typeof where !== 'string') return [...where];
  const found = places.get(where);
  if (!found) throw new RangeError(unknownName('place', where, places.keys()));
  return found.at;
}

/**
 * Checks the map's facts: every row against its schema, every id against what it names, every point
 * against the plane. Problems are added to `problems`.
 *
 * @param record the ledger's and the routes' rows, which flows draw
 */
export function checkMapFacts(raw: RawFacts, record: DrawnRecord, problems: Problem[]): MapFacts {
  const files = FACT_FILES;
  const placeFacts = factsSchema(place) as z.ZodType<Facts<Place>>;
  const places = byId(checkRows(files.places, placeFacts, raw.places, problems));
  const views = byId(checkRows(files.views, view, raw.views, problems));
  const flows = byId(checkRows(files.flows, flow, raw.flows, problems));
  const scenes = byId(checkRows(files.scenes, scene, raw.scenes, problems));

  const tables = ['places', 'views', 'flows', 'scenes'] as const;
  const ids = Object.fromEntries(tables.map((name) => [name, idsOf(raw[name])])) as MapFacts['ids'];
  const known = {
    places: new Set(ids.places),
    views: new Set(ids.views),
    flows: new Set(ids.flows)
  };
  const add = (file: string, row: string, field: string, message: string) =>
    problems.push({ file, row, field, message });
  const named = (
    [file, row, field]: [string, string, string],
    kind: string,
    name: string,
    names: Names
  ) => {
    if (!names.has(name)) add(file, row, field, unknownName(kind, name, names.keys()));
  };
  const point = (file: string, row: string, field: string, where: string | number[]) => {
    if (typeof where === 'string') named([file, row, field], 'place', where, known.places);
    const at = typeof where === 'string' ? places.get(where)?.at : where;
    if (at && !insidePlane(at as [number, number])) {
      add(file, row, field, `the point ${at.join(', ')} lies outside the plane of the map`);
    }
  };

  for (const row of places.values()) {
    point(files.places, row.id, 'at', row.at);
    if (row.kind === 'country' && !row.country) {
      const codes = ACTORS.join(', ');
      add(files.places, row.id, 'country', `a country needs its code, one of ${codes}`);
    }
  }
  for (const row of views.values()) {
    row.fit.forEach((where, i) => point(files.views, row.id, `fit.${i}`, where));
  }
  for (const row of flows.values()) {
    row.legs.forEach((leg, l) =>
      leg.through.forEach((where, i) => point(files.flows, row.id, `legs.${l}.through.${i}`, where))
    );
  }
  checkLegs(files, [...flows.values()], known.places, record, problems);
  checkDrawn(files, flows, scenes, record, problems);
  const ended = new Set(record.treaties.flatMap(({ id, ended }) => (ended ? [id] : [])));
  for (const row of scenes.values()) {
    const at = (field: string): [string, string, string] => [files.scenes, row.id, field];
    named(at('view'), 'view', row.view, known.views);
    row.fit?.forEach((where, i) => point(files.scenes, row.id, `fit.${i}`, where));
    row.labels.forEach((name, i) => named(at(`labels.${i}`), 'place', name, known.places));
    row.flows.forEach((one, i) => named(at(`flows.${i}.flow`), 'flow', one.flow, known.flows));
    row.marks.forEach((mark, i) => {
      if (mark.kind === 'condition') named(at(`marks.${i}.flow`), 'flow', mark.flow, known.flows);
      if (mark.kind === 'clause') {
        named(at(`marks.${i}.before`), 'treaty', mark.before, ended);
        named(at(`marks.${i}.after`), 'treaty', mark.after, new Set(record.ids.treaties));
      }
      if (mark.kind === 'armistice') {
        point(files.scenes, row.id, `marks.${i}.at`, mark.at);
      }
    });
  }
  return { places, views, flows, scenes, ids };
}

/** Names of the texts that a scene shows on its map. */
export function mapTexts(row: SceneRow): string[] {
  return [
    ...row.flows.flatMap(({ text, caption }) =>
      [text, caption].filter((name) => name !== undefined)
    ),
    ...row.marks.flatMap((mark) => {
      if (mark.kind === 'strip') return mark.texts;
      const texts = [
        'text' in mark && mark.text,
        'partly' in mark && mark.partly,
        'gap' in mark && mark.gap
      ];
      return texts.filter((text) => typeof text === 'string');
    })
  ];
}
