import { edition } from '$lib/content/content';
import { openFileNames, openFiles } from '$lib/record/open-data';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => openFileNames().map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
  const files = openFiles(edition());
  const found = files.get(params.file);
  if (!found) error(404, `no such file; there is: ${[...files.keys()].join(', ')}`);
  return new Response(found.body, { headers: { 'content-type': found.type } });
};
