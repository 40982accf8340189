import '$lib/shell/old-browsers';
import { yieldTask } from '$lib/map/motion/task';
import { startStory } from '$lib/story/start';

yieldTask(startStory);
