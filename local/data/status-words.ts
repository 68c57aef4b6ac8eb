export type StatusCategory = 'new' | 'indeterminate' | 'done';

const words: Readonly<Record<StatusCategory, readonly string[]>> = {
  new: [
    'new',
    'undefined',
    'to do',
    'todo',
    'open',
    'backlog',
    'reopened',
    'por hacer',
    'tareas por hacer',
    'abierta',
    'pendiente',
    '待办',
  ],
  indeterminate: [
    'indeterminate',
    'in progress',
    'in review',
    'en curso',
    'en progreso',
    'en revisión',
    '正在进行',
    '处理中',
  ],
  done: [
    'done',
    'closed',
    'resolved',
    'complete',
    'completed',
    'listo',
    'hecho',
    'finalizada',
    'finalizado',
    'cerrada',
    'resuelta',
    '完成',
    '已完成',
  ],
};

const categoryByWord: ReadonlyMap<string, StatusCategory> = new Map(
  (Object.keys(words) as StatusCategory[]).flatMap((category) =>
    words[category].map((word): [string, StatusCategory] => [word, category]),
  ),
);

/** The category that a status, or a status category, means by its name or key; undefined where it is not known. */
export function statusCategoryOf(word: string | undefined): StatusCategory | undefined {
  return word === undefined ? undefined : categoryByWord.get(word.toLowerCase());
}

const epicTypes = new Set(['epic', 'épica', 'epos', '史诗']);
const subtaskTypes = new Set([
  'sub-task',
  'subtask',
  'subtarea',
  'sub-tarea',
  'technical task',
  'sub-bug',
  'sub-improvement',
  '子任务',
]);
const aboveEpicTypes = new Set([
  'initiative',
  'iniciativa',
  'theme',
  'objective',
  'portfolio epic',
  'capability',
  'legend',
]);

/** 2 above epics, 1 epic, 0 standard, -1 sub-task, by the name of the type. */
export function hierarchyLevelOf(type: string): number {
  const name = type.toLowerCase();
  if (epicTypes.has(name)) return 1;
  if (subtaskTypes.has(name)) return -1;
  return aboveEpicTypes.has(name) ? 2 : 0;
}
