/** What became of the frames while a page scrolled, told by the browser's own reports. */

/**
 * Counts of a trace's frames by what was shown. Frames of other states asked for nothing.
 *
 * @param {any[]} events of a trace with the category `cc`
 * @returns {{ whole: number, partial: number, dropped: number }} `partial`: shown by the compositor
 *   without what the page itself had to draw for them
 */
export function countFrames(events) {
  const counts = { whole: 0, partial: 0, dropped: 0 };
  const names = {
    STATE_PRESENTED_ALL: 'whole',
    STATE_PRESENTED_PARTIAL: 'partial',
    STATE_DROPPED: 'dropped'
  };
  for (const { name, args } of events) {
    // Browsers before 2025 give the report another name.
    const report = args?.frame_reporter ?? args?.chrome_frame_reporter;
    if (name !== 'PipelineReporter' || !report || report.scroll_state === 'SCROLL_NONE') continue;
    const kind = names[report.state];
    if (kind) counts[kind]++;
  }
  return counts;
}

/** Shares in % of frames shown late, and of those shown without the page's own update. */
export function frameShares({ whole, partial, dropped }) {
  const all = Math.max(1, whole + partial + dropped);
  return { late: (100 * dropped) / all, lag: (100 * partial) / all };
}

/**
 * Records the frames of a browser from now on.
 *
 * @param {import('playwright').Browser} browser
 * @returns {Promise<() => Promise<any[]>>} stops and returns the events
 */
export async function traceFrames(browser) {
  const cdp = await browser.newBrowserCDPSession();
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['cc'], excludedCategories: ['*'] }
  });
  return async () => {
    const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
    await cdp.send('Tracing.end');
    await complete;
    await cdp.detach();
    return events;
  };
}
