//! The scheduler and the executors: as processes of this program that it starts and ends, and what each of them
//! does.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use ballista::prelude::{SessionConfigExt as _, SessionContextExt as _};
use ballista_core::config::TaskSchedulingPolicy;
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;
use datafusion::execution::{SessionState, SessionStateBuilder};
use datafusion::prelude::{SessionConfig, SessionContext};
use passende_zorg::chrono::NaiveDate;

use crate::{Failure, functions};

/// The parts into which a query is divided.
const PARTS: usize = 4;

/// Executors ask for work. Where the scheduler sends it instead, a query was seen to wait without end for an executor
/// that was ended before it had taken its part.
const POLICY: TaskSchedulingPolicy = TaskSchedulingPolicy::PullStaged;

fn state(config: SessionConfig, on: NaiveDate) -> Result<SessionState, Failure> {
    let config = config.with_target_partitions(PARTS);
    let mut state = SessionStateBuilder::new().with_default_features().with_config(config).build();
    for function in functions::all(on)? {
        datafusion::execution::FunctionRegistry::register_udf(&mut state, function)?;
    }
    Ok(state)
}

/// A session whose queries the scheduler distributes.
pub(crate) async fn session(scheduler: u16, on: NaiveDate) -> Result<SessionContext, Failure> {
    let state = state(SessionConfig::new_with_ballista(), on)?;
    with_functions(
        SessionContext::remote_with_state(&format!("df://127.0.0.1:{scheduler}"), state).await?,
        on,
    )
}

/// What makes a session one of the cluster takes functions of others off.
fn with_functions(session: SessionContext, on: NaiveDate) -> Result<SessionContext, Failure> {
    for function in functions::all(on)? {
        session.register_udf(function.as_ref().clone());
    }
    Ok(session)
}

/// A session with a scheduler and an executor in this process.
pub(crate) async fn standalone(on: NaiveDate) -> Result<SessionContext, Failure> {
    let config = SessionConfig::new_with_ballista().with_ballista_standalone_parallelism(PARTS);
    with_functions(SessionContext::standalone_with_state(state(config, on)?).await?, on)
}

/// Runs the scheduler, until it is ended.
pub(crate) async fn scheduler(port: u16, on: NaiveDate) -> Result<(), Failure> {
    let config = SchedulerConfig {
        bind_port: port,
        scheduling_policy: POLICY,
        external_host: "127.0.0.1".to_owned(),
        // An executor that says nothing for so long is gone.
        executor_timeout_seconds: 4,
        expire_dead_executor_interval_seconds: 1,
        override_session_builder: Some(Arc::new(move |config| {
            state(config, on).map_err(datafusion::error::DataFusionError::External)
        })),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    Ok(start_server(cluster, (Ipv4Addr::LOCALHOST, port).into(), Arc::new(config)).await?)
}

/// Runs an executor, until it is ended.
pub(crate) async fn executor(
    scheduler: u16,
    [port, grpc_port]: [u16; 2],
    folder: String,
    on: NaiveDate,
) -> Result<(), Failure> {
    let mut registry = BallistaFunctionRegistry::default();
    for function in functions::all(on)? {
        registry.scalar_functions.insert(function.name().to_owned(), function);
    }
    let config = ExecutorProcessConfig {
        port,
        grpc_port,
        external_host: Some("127.0.0.1".to_owned()),
        scheduler_host: "127.0.0.1".to_owned(),
        scheduler_port: scheduler,
        scheduler_connect_timeout_seconds: 30,
        vcores: PARTS / 2,
        task_scheduling_policy: POLICY,
        work_dir: Some(folder),
        executor_heartbeat_interval_seconds: 1,
        override_function_registry: Some(Arc::new(registry)),
        ..ExecutorProcessConfig::default()
    };
    Ok(start_executor_process(Arc::new(config)).await?)
}

/// A process of the cluster, which ends with this value.
pub(crate) struct Process {
    pub(crate) name: &'static str,
    child: Child,
    /// Where an executor keeps what it passes on.
    folder: Option<PathBuf>,
}

impl Process {
    fn start(name: &'static str, arguments: &[String], folder: Option<PathBuf>) -> Result<Self, Failure> {
        let child = Command::new(std::env::current_exe()?)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Self { name, child, folder })
    }

    /// Ends the process at once, whatever it does.
    pub(crate) fn end(&mut self) {
        // One that has ended by itself cannot be ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Whether the executor has kept something by now.
    pub(crate) fn has_kept(&self) -> bool {
        self.folder.as_deref().is_some_and(has_file)
    }

    /// The most memory that the process had, in megabytes (Linux tells it).
    pub(crate) fn most_memory(&self) -> Option<u64> {
        most_memory(&self.child.id().to_string())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

fn has_file(folder: &Path) -> bool {
    std::fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() { has_file(&path) } else { true }
    })
}

/// The most memory that a process had, in megabytes; `self` for this one.
pub(crate) fn most_memory(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()?.div_ceil(1_024))
}

/// A port of the loopback address that nobody has.
fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn wait_for(what: &str, is_there: impl Fn() -> bool) -> Result<(), Failure> {
    let until = Instant::now() + Duration::from_secs(60);
    while !is_there() {
        if Instant::now() > until {
            return Err(format!("{what} did not come within a minute").into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// A scheduler and two executors on the loopback address.
pub(crate) struct Cluster {
    pub(crate) port: u16,
    pub(crate) scheduler: Process,
    pub(crate) executors: [Process; 2],
}

impl Cluster {
    pub(crate) fn start(folder: &Path, on: NaiveDate) -> Result<Self, Failure> {
        let port = free_port()?;
        let words =
            |words: &[&dyn std::fmt::Display]| words.iter().map(|word| word.to_string()).collect::<Vec<_>>();
        let is_open = |port: u16| TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
        let scheduler = Process::start("scheduler", &words(&[&"scheduler", &port, &on]), None)?;
        wait_for("the scheduler", || is_open(port))?;
        let executor = |name: &'static str| -> Result<Process, Failure> {
            let (own, grpc, folder) = (free_port()?, free_port()?, folder.join(name));
            std::fs::create_dir_all(&folder)?;
            let arguments = words(&[&"executor", &port, &own, &grpc, &folder.display(), &on]);
            let process = Process::start(name, &arguments, Some(folder))?;
            wait_for(name, || is_open(own))?;
            Ok(process)
        };
        let executors = [executor("executor-1")?, executor("executor-2")?];
        Ok(Self { port, scheduler, executors })
    }

    /// Every process, with the most memory that it had.
    pub(crate) fn memory(&self) -> Vec<(&'static str, Option<u64>)> {
        let [one, other] = &self.executors;
        [&self.scheduler, one, other].map(|process| (process.name, process.most_memory())).to_vec()
    }
}
