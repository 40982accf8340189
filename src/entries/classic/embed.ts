import { startEmbed } from '$lib/embed/frame/start';
import { createStepper } from '$lib/embed/frame/stepper';

startEmbed(createStepper);
