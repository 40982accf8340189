import { allSteps, edition } from '$lib/content/content';
import { defaultEdition, editionCodes } from '$lib/content/editions';
import { facts } from '$lib/content/facts';
import { FLOWS_PICTURE, flowsPicture } from '$lib/record/flows/picture';
import { storyPage, type StoryPage } from '$lib/story/view';

/** The story of an edition. */
export const pageOf = (lang: string): StoryPage => storyPage(edition(lang));

/** The picture of that name, if it is none of a scene. */
export function ownPicture(slug: string, lang: string) {
  return slug === FLOWS_PICTURE ? flowsPicture(edition(lang)) : undefined;
}

/** Languages and names of all pictures: those of the scenes, and the flows on their newest day. */
export function allPictures(): { lang: string; slug: string }[] {
  return editionCodes().flatMap((lang) => [
    ...pictureEntries().filter((one) => one.lang === lang),
    { lang, slug: FLOWS_PICTURE }
  ]);
}

/**
 * Languages and slugs of the pictures of scenes: the cover and every step. By the facts alone, since
 * a build asks before it needs any words.
 */
export function pictureEntries(): { lang: string; slug: string }[] {
  const { story } = facts();
  const slugs = story ? [story.cover, ...allSteps(story)].map(({ id }) => id) : [];
  return editionCodes().flatMap((lang) => slugs.map((slug) => ({ lang, slug })));
}

/** The text alternative of a picture: the description of its map. */
export function pictureAlt(slug: string, lang = defaultEdition()): string {
  return (
    ownPicture(slug, lang)?.alt ??
    findStep(slug, lang)?.description ??
    pageOf(lang).story.cover.description
  );
}

/** The title of a picture: the step's, or the story's for the cover. */
export function pictureTitle(slug: string, lang = defaultEdition()): string {
  return (
    ownPicture(slug, lang)?.title ?? findStep(slug, lang)?.title ?? pageOf(lang).story.cover.title
  );
}

/** The step of that name; none for the cover. */
export function findStep(slug: string, lang: string) {
  return pageOf(lang)
    .chapters.flatMap((chapter) => chapter.steps)
    .find((step) => step.id === slug);
}
