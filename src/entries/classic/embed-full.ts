import { fullStory } from '$lib/embed/frame/full';
import { startEmbed } from '$lib/embed/frame/start';

startEmbed(fullStory);
