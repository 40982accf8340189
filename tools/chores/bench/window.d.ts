/** What the bench keeps on the pages it measures. */
interface Window {
  seen: { lcp: number; cls: number; tbt: number };
  taps: number[];
  asked: { frames: number; timers: number };
}
