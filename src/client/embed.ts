import { startEmbed } from '$lib/embed/start';

startEmbed();
