/** Rows of the table: name, unit, decimals, factor, and the bar of the story where there is one. */
export const ROWS = /** @type {[string, string, string, number?, number?][]} */ ([
  ['total', 'first load, all', 'KB', 1e-3],
  ['bytes document', '… pages', 'KB', 1e-3],
  ['bytes script', '… scripts', 'KB', 1e-3],
  ['bytes stylesheet', '… styles', 'KB', 1e-3],
  ['bytes font', '… fonts', 'KB', 1e-3],
  ['bytes fetch', '… data', 'KB', 1e-3],
  ['requests', 'requests', '', 1, 12],
  ['fcp', 'first paint of content', 'ms', 1],
  ['lcp', 'largest paint of content', 'ms', 1, 1500],
  ['cls', 'layout shift', '', 1, 0.01],
  ['tbt', 'blocking time', 'ms', 1, 80],
  ['busy 4', 'busy per second of scrolling, CPU ÷ 4', 'ms', 1],
  ['late frames 4', 'late frames, CPU ÷ 4', '%', 1, 1],
  ['long tasks 4', 'tasks over 50 ms, CPU ÷ 4', '', 1],
  ['busy 6', 'busy per second of scrolling, CPU ÷ 6', 'ms', 1],
  ['late frames 6', 'late frames, CPU ÷ 6', '%', 1],
  ['long tasks 6', 'tasks over 50 ms, CPU ÷ 6', '', 1, 0],
  ['longest task 6', 'longest task, CPU ÷ 6', 'ms', 1, 50],
  ['tap', 'tap on Next to paint, CPU ÷ 6', 'ms', 1, 100],
  ['heap', 'heap after three passes', 'MB', 1e-6],
  ['idle busy', 'busy per second at rest', 'ms', 1],
  ['idle frames', 'frames asked for at rest', '', 1, 0],
  ['idle timers', 'timers asked for at rest', '', 1, 0],
  ['idle requests', 'requests at rest', '', 1, 0]
]);

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median of each figure over the runs that have it.
 *
 * @param {Record<string, number | undefined>[]} list one record of figures for each run
 * @returns {Record<string, number>}
 */
export function medians(list) {
  const keys = [...new Set(list.flatMap(Object.keys))];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      median(
        /** @type {number[]} */ (list.map((one) => one[key]).filter((one) => one !== undefined))
      )
    ])
  );
}

/**
 * How many times as much one page takes as another, run by run: what a busy machine adds to both in
 * the same run falls out.
 *
 * @param {Record<string, number | undefined>[]} list runs of the page
 * @param {Record<string, number | undefined>[]} floor the same runs of the other
 * @param {string} key
 * @returns {number | undefined} median of the ratios; undefined without a run that has both
 */
export function ratioInRun(list, floor, key) {
  const ratios = list.flatMap((one, run) => {
    const [a, b] = [one[key], floor[run]?.[key]];
    return a !== undefined && b ? [a / b] : [];
  });
  return ratios.length ? median(ratios) : undefined;
}

/** A figure as readers like it: three digits at most after the point, none from ten on. */
export function figure(value, factor = 1) {
  if (value === undefined) return '–';
  const scaled = value * factor;
  return String(Math.abs(scaled) >= 10 ? Math.round(scaled) : Math.round(scaled * 1000) / 1000);
}

/** The table in Markdown; `before` are the stored figures of the story. */
export function table(results, before) {
  const names = Object.keys(results);
  const head = ['', 'unit', ...names, 'bar', 'story before'];
  const rows = ROWS.filter(([key]) => names.some((name) => results[name][key] !== undefined)).map(
    ([key, label, unit, factor, bar]) => {
      const was = before?.[key];
      const now = results['story']?.[key];
      const ratio = was && now !== undefined ? ` (× ${(now / was).toFixed(2)})` : '';
      return [
        label,
        unit,
        ...names.map((name) => figure(results[name][key], factor)),
        bar === undefined ? '' : `≤ ${bar}`,
        was === undefined ? '' : `${figure(was, factor)}${ratio}`
      ];
    }
  );
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i > 1 ? '---:' : '---'))), ...rows.map(line)].join(
    '\n'
  );
}

/** Bars of what scrolling costs the main thread, page by page, as an SVG picture. */
export function chart(results, title) {
  const rows = Object.entries(results).filter(([, result]) => result['busy 4'] !== undefined);
  const most = Math.max(1, ...rows.map(([, result]) => result['busy 4']));
  const [left, width, step] = [210, 420, 44];
  const bars = rows.map(([name, result], i) => {
    const y = 60 + i * step;
    const long = (result['busy 4'] / most) * width;
    const said = `${figure(result['busy 4'])} ms, ${figure(result['late frames 4'])} % of frames late`;
    return `  <text x="${left - 10}" y="${y + 19}" text-anchor="end">${name}</text>
  <rect x="${left}" y="${y}" width="${long.toFixed(1)}" height="28" fill="${name === 'story' ? '#14508F' : '#85806F'}"/>
  <text x="${left + long + 8}" y="${y + 19}">${said}</text>`;
  });
  const height = 60 + rows.length * step + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 ${height}" width="900" height="${height}" font-family="sans-serif" font-size="15" fill="#1B1D20" role="img" aria-label="${title}">
  <rect width="900" height="${height}" fill="#FAF8F4"/>
  <text x="20" y="32" font-size="18" font-weight="bold">${title}</text>
${bars.join('\n')}
</svg>
`;
}
