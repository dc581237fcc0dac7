import { lockFolder } from './lock-folder.ts';
import { type Addition, type Plan, planAdditions, type Target } from './plan-additions.ts';
import { finishWriting, writeTogether } from './write-together.ts';

/**
 * Adds formulations to a folder, all of them or, where one has flaws, none. They are planned anew, on what other
 * writers have made of the folder until nobody else may write to it.
 *
 * @param name the folder as the user named it
 */
export function writeAdditions(additions: readonly Addition[], target: Target, name: string): Promise<Plan> {
  return lockFolder(target.directory, name, () => {
    finishWriting(target.directory);
    const plan = planAdditions(additions, target);
    if (plan.additions.every(({ flaws }) => flaws.length === 0)) writeTogether(target.directory, plan.files);
    return plan;
  });
}
