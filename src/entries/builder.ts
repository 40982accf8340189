import '$lib/shell/old-browsers';
import { mount } from 'svelte';
import Builder from '$lib/embed/builder/Builder.svelte';
import type { Builder as Data } from '$lib/embed/builder/builder';
import { ownAddresses } from '$lib/embed/builder/own-addresses';
import { pageData } from '$lib/shell/dom';

/** Brings the builder to life: the same page, with choices instead of links. */
const target = document.querySelector<HTMLElement>('[data-builder]');
const carried = pageData<Data & { root: string }>('builder-data');
if (target && carried) {
  const { root, ...given } = carried;
  const data = ownAddresses(given, new URL(`${root}/`, location.href).href);
  target.replaceChildren();
  mount(Builder, { target, props: { data, root, live: true } });
  target.dataset['ready'] = '';
}
