/** Raised whenever the same texts would be judged differently; everything is then compared anew and the earlier results stay. */
export const EngineVersion = 1
