import { fullStory } from '$lib/embed/frame/full';
import { startEmbed } from '$lib/embed/frame/start';
import { createStepper } from '$lib/embed/frame/stepper';

startEmbed(createStepper, fullStory);
