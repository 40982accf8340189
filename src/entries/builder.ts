import { mount } from 'svelte';
import Builder from '$lib/embed/builder/Builder.svelte';
import type { Builder as Data } from '$lib/embed/builder/builder';
import { pageData } from '$lib/shell/dom';

/** Brings the builder to life: the same page, with choices instead of links. */
const target = document.querySelector<HTMLElement>('[data-builder]');
const carried = pageData<Data & { root: string }>('builder-data');
if (target && carried) {
  const { root, ...data } = carried;
  target.replaceChildren();
  mount(Builder, { target, props: { data, root, live: true } });
  target.dataset['ready'] = '';
}
