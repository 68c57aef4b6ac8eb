import { serveTasks } from '../sprint/serve-tasks';
import { runReleaseTask } from './release-task';

serveTasks(runReleaseTask);
