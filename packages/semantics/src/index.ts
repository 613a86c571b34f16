export * from './health/finding.ts';
export * from './health/findingFacts.ts';
export * from './health/healthReading.ts';
