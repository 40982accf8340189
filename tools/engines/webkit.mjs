import { spawn, spawnSync } from 'node:child_process';

const PORT = 18_444;

/**
 * WebKitGTK through its WebDriver, on a screen in memory where there is no other.
 *
 * @returns {Promise<import('./types').Engine | undefined>} undefined where it is not installed
 */
export async function webkit() {
  const has = (program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
  if (!has('WebKitWebDriver')) return undefined;
  if (!process.env['DISPLAY'] && !has('xvfb-run')) return undefined;
  const command = ['WebKitWebDriver', `--port=${PORT}`];
  const [program, ...given] = process.env['DISPLAY'] ? command : ['xvfb-run', '-a', ...command];
  const driver = spawn(program, given, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
  });
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {})
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const stop = () => process.kill(-driver.pid, 'SIGTERM');
  try {
    for (let i = 0; ; i++) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (i > 100) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
    const { sessionId } = await call('POST', '/session', { capabilities: {} });
    const at = `/session/${sessionId}`;
    await call('POST', `${at}/window/rect`, { width: 500, height: 760 });
    return {
      name: 'WebKit',
      open: (url) => call('POST', `${at}/url`, { url }),
      async ask(code) {
        const script = `const done = arguments[0];
          (${code})().then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
        const { value, error } = JSON.parse(
          await call('POST', `${at}/execute/async`, { script, args: [] })
        );
        if (error) throw new Error(error);
        return value;
      },
      async close() {
        await call('DELETE', at);
        stop();
      }
    };
  } catch (error) {
    stop();
    throw error;
  }
}
