import { dayStepper, openOnDay } from '$lib/embed/frame/days';
import { startEmbed } from '$lib/embed/frame/start';

startEmbed(dayStepper, openOnDay);
