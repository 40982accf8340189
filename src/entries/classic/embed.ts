import { startEmbed } from '$lib/embed/frame/start';

startEmbed();
