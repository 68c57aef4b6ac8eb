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
    'zu erledigen',
    'offen',
    'aufgaben',
    'à faire',
    'ouvert',
    'a fazer',
    'itens pendentes',
    'tarefas pendentes',
    'aberto',
    'da fare',
    'da completare',
    'aperto',
    'te doen',
    'open staand',
    'do zrobienia',
    'к выполнению',
    'att göra',
    '未着手',
    '할 일',
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
    'in arbeit',
    'in bearbeitung',
    'in prüfung',
    'en cours',
    'em andamento',
    'in corso',
    'bezig',
    'in uitvoering',
    'w toku',
    'в работе',
    'pågående',
    '進行中',
    '진행 중',
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
    'erledigt',
    'fertig',
    'geschlossen',
    'terminé',
    'terminée',
    'terminé(e)',
    'fermé',
    'concluído',
    'concluída',
    'feito',
    'itens concluídos',
    'completato',
    'completata',
    'fatto',
    'chiuso',
    'gereed',
    'klaar',
    'gesloten',
    'gotowe',
    'готово',
    'klart',
    '完了',
    '완료',
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

const epicTypes = new Set(['epic', 'épica', 'épico', 'epos', 'epopea', 'epopée', '史诗', 'エピック', '에픽']);
const subtaskTypes = new Set([
  'sub-task',
  'subtask',
  'subtarea',
  'sub-tarea',
  'technical task',
  'sub-bug',
  'sub-improvement',
  '子任务',
  'unteraufgabe',
  'teilaufgabe',
  'sous-tâche',
  'sottotask',
  'sottoattività',
  'subtaak',
  'サブタスク',
  '하위 작업',
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
