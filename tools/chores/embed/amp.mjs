import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { AMP_ENGINE } from './fetch.mjs';

/** Says what is missing where `ampValidator` finds nothing. */
export const NO_AMP = 'needs the AMP validator: "npm test" gets it where npm can';

/**
 * The official AMP validator, without its network.
 *
 * @returns {Promise<((page: string) => string[]) | undefined>} tells a page's errors, none when it
 *   passes; undefined where the validator is not there
 */
export async function ampValidator() {
  if (!existsSync(AMP_ENGINE)) return;
  const context = vm.createContext({ WebAssembly, TextDecoder, TextEncoder });
  new vm.Script(readFileSync(AMP_ENGINE, 'utf8')).runInContext(context);
  const { validator } = context.amp;
  await validator.init();
  return (page) => {
    const { status, errors } = validator.validateString(page);
    const told = errors.map((error) => `${error.line}: ${validator.renderErrorMessage(error)}`);
    // An unknown state is no pass.
    return status === 'PASS' || told.length ? told : [status];
  };
}
