import { describe, expect, it } from 'vitest';
import { edition } from '../../src/lib/content/content';
import { briefDays } from '../../src/lib/record/flows/brief';
import { flowsPicture } from '../../src/lib/record/flows/picture';
import { flowsView } from '../../src/lib/record/flows/view';
import { CLOSING_DAY, EDITORIAL_DAY } from '../../src/lib/schema/record-terms';

const content = edition('en');
const view = flowsView(content);
const dayOf = (day: string) => view.days.find((one) => one.day === day)!;

describe('the flows through time', () => {
  it('stop on days in order, from the first to the closing day, with the editorial’s own', () => {
    const days = view.days.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect([days[0], days.at(-1)]).toEqual([content.charts.ring.from, CLOSING_DAY]);
    expect(days[view.start]).toBe(EDITORIAL_DAY);
  });

  it('have a row in the table for each that stands, with the day that it came out', () => {
    const rows = new Map(
      view.groups.flatMap(({ series }) => series.flatMap(({ rows }) => rows)).map((r) => [r.id, r])
    );
    for (const { day, rows: ids } of view.days) {
      for (const id of ids) expect(rows.get(id)!.day <= day, `${id} on ${day}`).toBe(true);
    }
  });

  it('answer no number with an older denial', () => {
    for (const { rows, denials } of view.groups.flatMap(({ series }) => series)) {
      for (const { day, answers } of denials) {
        expect(answers.length).toBeGreaterThan(0);
        for (const id of answers) {
          const row = rows.find((one) => one.id === id)!;
          expect(day >= row.day, `${id}: ${day}`).toBe(true);
        }
      }
    }
  });

  it('show the story’s map on the editorial’s day', () => {
    const state = view.states[dayOf(EDITORIAL_DAY).state]!;
    const story = content.stage.scenes.find(({ id }) => id === 'missing')!;
    for (const { id } of story.flows) {
      expect(state.flows[id], id).toEqual(content.stage.flows[id]);
    }
    expect(state.scene.fit).toEqual(story.fit);
    // The story's words beside the lines, but for its second line: that counts on the story's day.
    for (const { id, text, number } of story.flows.filter((flow) => flow.text)) {
      const drawn = state.scene.flows.find((flow) => flow.id === id)!;
      expect(drawn, id).toMatchObject({ text: text!.split('\n')[0], number });
      expect(state.told.join(' ')).toContain(number);
    }
  });

  it('draw a hollow line only from the day on which the arms were on the table', () => {
    const option = content.evidence.timeline.find(({ id }) => id === content.charts.ring.option)!;
    for (const { day, state } of view.days) {
      const hollow = view.states[state]!.scene.flows.some(({ status }) => status === 'proposed');
      expect(hollow, day).toBe(day >= option.date);
    }
  });

  it('stand as six small maps where nothing moves', () => {
    expect(view.states.filter(({ small }) => small)).toHaveLength(6);
  });

  it('say of room that it is room, and of a low end that is older whose it is', () => {
    const told = view.states[dayOf('2024-10-23').state]!.told.join(' ');
    expect(told).toContain('room for 0.75–9.4 million');
    expect(told).toContain('14 June 2024');
    for (const { told } of view.states) {
      expect(told.join(' ')).not.toMatch(/\b(?:delivered|sent) [\d.]/);
    }
  });
});

describe('a day in a few lines', () => {
  const brief = briefDays(content);
  const on = (day: string) => brief.find((one) => one.day === day)!;

  it('is there for each day, says whose each range is, and names no later day', () => {
    expect(brief.map(({ day }) => day)).toEqual(view.days.map(({ day }) => day));
    for (const { day, told, news, key } of brief) {
      for (const { text, who } of told) {
        expect(Boolean(who), `${day}: ${text}`).toBe(/\d/.test(text));
      }
      const all = [...told.flatMap(({ text, who }) => [text, who]), ...news, ...key].join(' ');
      for (const [year] of all.matchAll(/\b20\d\d\b/g)) {
        expect(year <= day.slice(0, 4), `${day}: ${year}`).toBe(true);
      }
    }
  });

  it('has the story’s two ranges on the editorial’s day', () => {
    const said = on(EDITORIAL_DAY)
      .told.map(({ text }) => text)
      .join(' ');
    expect(said).toContain('0.75–4.8 million');
    expect(said).toContain('330,000–500,000');
  });

  it('tells a count only on the day that it came out, with who counted', () => {
    expect(on('2024-10-23').news).toEqual([
      expect.stringMatching(/^Containers counted: more than 20,000 \(South Korea’s Defence/)
    ]);
    expect(on('2025-07-13').news.join(' ')).toContain('28,000');
    for (const { day, news } of brief.filter(({ day }) => day < '2025-07-13')) {
      expect(news.join(' '), day).not.toContain('28,000');
    }
  });

  it('tells an answer on its own day', () => {
    expect(on('2024-05-17').news.join(' ')).toContain('Kim Yo Jong');
  });

  it('has a picture of the newest one, whose words fit an alternative', () => {
    const { headline, alt, sources, publishers } = flowsPicture(content);
    expect(sources('KBS')).toContain('As of 10 April 2026');
    expect(headline).toContain('10 April 2026');
    expect(alt).toContain('0.75–12 million');
    expect(publishers.length).toBeGreaterThan(1);
  });
});
