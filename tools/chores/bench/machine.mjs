import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** Above these a run is too noisy to be kept: one-minute load before it, cores taken by others while it ran. */
export const QUIET = { loadBefore: 0.5, othersWhile: 0.25 };

/** s between two looks at the machine. */
const LOOK = 10;
const CORES = cpus().length;

/**
 * Clock ticks of the whole machine and of this program with all that it started, from Linux's /proc.
 *
 * @returns {{ all: number, idle: number, own: number } | undefined} undefined on other systems
 */
function ticks() {
  if (!existsSync('/proc/stat')) return undefined;
  const numbers = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].split(/\s+/).slice(1, 9);
  const all = numbers.reduce((sum, one) => sum + Number(one), 0);
  const idle = Number(numbers[3]) + Number(numbers[4]);
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const rows = new Map();
  for (const name of processes) {
    try {
      rows.set(Number(name), readStat(readFileSync(`/proc/${name}/stat`, 'utf8')));
    } catch {
      // It has ended since.
    }
  }
  const ours = (pid) => pid === process.pid || (pid > 1 && ours(rows.get(pid)?.parent ?? 0));
  const own = [...rows].reduce((sum, [pid, { spent }]) => sum + (ours(pid) ? spent : 0), 0);
  return { all, idle, own };
}

/**
 * What a line of /proc/PID/stat says: the parent, and the ticks spent with those of children that ended.
 *
 * @param {string} line
 */
export function readStat(line) {
  // The name stands in brackets and may hold anything.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const spent = fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0);
  return { parent: Number(fields[1]), spent };
}

/**
 * Cores that other programs took between two looks.
 *
 * @param {{ all: number, idle: number, own: number }} from
 * @param {{ all: number, idle: number, own: number }} to
 * @param {number} [cores]
 */
export function othersBetween(from, to, cores = CORES) {
  const all = to.all - from.all;
  if (all <= 0) return 0;
  const busy = all - (to.idle - from.idle);
  // Children that ended between two looks and were not waited for make the own share shrink.
  const own = Math.max(0, to.own - from.own);
  return (Math.max(0, busy - own) / all) * cores;
}

/**
 * Watches how busy others keep the machine until `stop` is called.
 *
 * @returns {{ before: number, stop: () => { before: number, others?: number, most?: number, after: number } }}
 *   one-minute loads before and after; cores taken by others, on average and in the busiest ten seconds
 */
export function watchMachine() {
  const before = loadavg()[0];
  let last = ticks();
  /** Of each look; what the whole run says would count our own browsers, once ended, as others'. */
  const looks = [];
  const looking = setInterval(() => {
    const now = ticks();
    if (last && now) looks.push(othersBetween(last, now));
    last = now;
  }, LOOK * 1000);
  looking.unref();
  return {
    before,
    stop() {
      clearInterval(looking);
      const sum = looks.reduce((all, one) => all + one, 0);
      const seen = looks.length ? { others: sum / looks.length, most: Math.max(...looks) } : {};
      return { before, ...seen, after: loadavg()[0] };
    }
  };
}

/**
 * Why figures should not be kept; empty where the machine was quiet.
 *
 * @param {{ before: number, others?: number, after?: number }} seen
 * @param {number} [cores]
 * @returns {string[]}
 */
export function tooBusy({ before, others, after }, cores = CORES) {
  const reasons = [];
  if (before > QUIET.loadBefore) {
    reasons.push(`its load before was ${before.toFixed(1)} (at most ${QUIET.loadBefore})`);
  }
  if (others !== undefined && others > QUIET.othersWhile) {
    reasons.push(
      `other programs took ${others.toFixed(2)} of ${cores} cores while it ran (at most ${QUIET.othersWhile})`
    );
  }
  // Elsewhere than on Linux only the load tells, in which the bench itself stands.
  if (others === undefined && after !== undefined && after > cores) {
    reasons.push(`its load after was ${after.toFixed(1)} (at most ${cores})`);
  }
  return reasons;
}

/**
 * How loaded the machine was, in words for the report.
 *
 * @param {{ before: number, others?: number, most?: number, after: number }} seen
 */
export function machineWords({ before, others, most, after }) {
  const loads = `load ${before.toFixed(1)} before and ${after.toFixed(1)} after`;
  return others === undefined
    ? loads
    : `${loads}; other programs took ${others.toFixed(2)} of ${CORES} cores on average and ${(most ?? 0).toFixed(2)} in the busiest ten seconds`;
}
