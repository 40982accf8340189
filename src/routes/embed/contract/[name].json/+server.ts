import { MESSAGE_NAMES, messageSchema } from '$lib/embed/contract/messages';
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => MESSAGE_NAMES.map((name) => ({ name }));

export const GET: RequestHandler = ({ params }) => {
  const schema = messageSchema(params.name);
  if (!schema) error(404, `no message "${params.name}"; there is: ${MESSAGE_NAMES.join(', ')}`);
  return json(schema);
};
