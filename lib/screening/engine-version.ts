/**
 * Raised whenever the same texts would be judged differently; everything is then compared anew and the earlier results
 * stay. A test holds the answers to a fixed set of questions under each version, and fails if they change under one.
 */
export const EngineVersion = 2
