import { describe, expect, it } from 'vitest';
import { holdPage } from '../../src/lib/i18n/hold-page';
import { holder } from '../../src/lib/i18n/holds';

const seen = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u2060', '+');

describe('what a line must not part', () => {
  const uk = holder({ holds: ['dash', 'letter', 'number'] });
  const ko = holder({ holds: ['mark'] });

  it.each([
    [uk, 'поруч — дані джерел', 'поруч~— дані джерел'],
    [uk, 'у червні та в Сеулі й далі', 'у~червні та в~Сеулі й~далі'],
    [uk, 'щонайменше 30 держав у 2023-му', 'щонайменше 30~держав у~2023+-+му'],
    [uk, '330 000–500 000.', '330 000+–+500 000.'],
    [uk, '«в обмін» (з 1996 року)', '«в~обмін» (з~1996~року)'],
    [ko, '“선의”가, 제51조)을, 15%가', '“선의”+가, 제51조)+을, 15%+가'],
    [ko, '“선의” 또는 ‘조약’.', '“선의” 또는 ‘조약’.'],
    [holder({}), 'a line — of 30 words', 'a line — of 30 words']
  ])('%o holds %s', (hold, text, held) => {
    expect(seen(hold(text))).toBe(held);
    expect(hold(hold(text))).toBe(hold(text));
  });
});

describe('a page whose lines part nothing', () => {
  const page = (text: string) =>
    `<!doctype html><title>30 держав</title><style>a — b</style><p title="у 30 — >">у 30 держав — <b>ні</b></p><pre>у 30 діб</pre>`.replace(
      'ні',
      text
    );

  it('holds prose, and no title, value, code or drawing', () => {
    const held = holdPage(page('<svg><text>у 5 кг</text></svg> в обмін'), {
      holds: ['dash', 'letter', 'number']
    });
    expect(seen(held)).toBe(
      page('<svg><text>у 5 кг</text></svg> в~обмін').replace('>у 30 держав —', '>у~30~держав~—')
    );
  });

  it('leaves the page of an edition that asks for nothing as it is', () => {
    expect(holdPage(page('в обмін'), {})).toBe(page('в обмін'));
  });
});
