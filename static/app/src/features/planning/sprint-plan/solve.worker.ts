import { runPlanTask } from './plan-task';
import { serveTasks } from '../solving/serve-tasks';

serveTasks(runPlanTask);
