import { finerPaths } from '$lib/geo/base-map';
import { json } from '@sveltejs/kit';

export const prerender = true;

export const GET = () => json(finerPaths());
