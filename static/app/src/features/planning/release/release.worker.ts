import { serveTasks } from '../solving/serve-tasks';
import { runReleaseTask } from './release-task';

serveTasks(runReleaseTask);
