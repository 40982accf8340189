import { startBack } from '$lib/record/find/back';
import { startFind } from '$lib/record/find/live';

startBack();
startFind();
