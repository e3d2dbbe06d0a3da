import DutyCLI

runDutybook()
