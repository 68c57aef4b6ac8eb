import { runPlanTask } from './plan-task';
import { serveTasks } from './serve-tasks';

serveTasks(runPlanTask);
