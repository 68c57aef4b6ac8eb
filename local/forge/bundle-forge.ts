import { HostProblem } from './host-problem';

/** The bundle as `forge deploy` makes it. */
export function bundleForge(_appDirectory: string, _outDirectory: string): Promise<string> {
  return Promise.reject(new HostProblem('Not yet.'));
}
