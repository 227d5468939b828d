-- What must reach somebody outside is written in the transaction of the change that it tells of, and delivered from here.
CREATE TABLE outbox_message (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'the order within a destination',
    kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who delivers it',
    destination VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what goes to one destination goes in order',
    payload MEDIUMTEXT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    due_at DATETIME(6) NOT NULL COMMENT 'not to be tried before',
    attempts INT NOT NULL DEFAULT 0,
    failure VARCHAR(1000) NULL COMMENT 'why it could not be delivered the last time',
    dead BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'given up, until somebody sends it again',
    KEY ix_outbox_message_lane (dead, kind, destination, id)
);

-- The table of db-scheduler, which sees to it that of several nodes one runs a job. Moments are in UTC.
CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_instance VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_data BLOB NULL,
    execution_time DATETIME(6) NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50) NULL,
    last_success DATETIME(6) NULL,
    last_failure DATETIME(6) NULL,
    consecutive_failures INT NULL,
    last_heartbeat DATETIME(6) NULL,
    version BIGINT NOT NULL,
    priority SMALLINT NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY execution_time_idx (execution_time),
    KEY last_heartbeat_idx (last_heartbeat)
);
