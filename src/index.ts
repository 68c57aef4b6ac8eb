import { app } from './app';

export const resolver = app.rpc;
export const panelBadge = app.panelBadge;
export const suggestNeeds = app.suggestNeeds;
export const suggestPersonas = app.suggestPersonas;
export const servesPersona = app.servesPersona;
export const needGapAbove = app.needGapAbove;
export const withoutNeed = app.withoutNeed;
export const onJiraEvent = app.onJiraEvent;
export const onSprintEvent = app.onSprintEvent;
export const onInstalled = app.onInstalled;
export const recomputeWorker = app.recomputeWorker;
export const planningWorker = app.planningWorker;
export const ticketWorker = app.ticketWorker;
export const feedbackHook = app.feedbackHook;
export const sweep = app.sweep;
export const reconcile = app.reconcile;
