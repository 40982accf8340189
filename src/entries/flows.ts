import { startFlows } from '$lib/record/flows/live';

startFlows();
